import { z } from 'zod';
import { plainText } from '../messages/safeText.ts';
import { oneLine } from '../text/oneLine.ts';
import { HEX } from './colour.ts';
import { LARGEST_LOGO } from './logo.ts';

/** A vendor as its customers see it. The name is the workspace's own. */
export const brandSchema = z.strictObject({
  name: z
    .string()
    .transform((text) => oneLine(plainText(text)))
    .pipe(z.string().min(1, 'Say what customers call you.').max(200, 'This name is too long.')),
  /** Null: the house's own colour. */
  accent: z
    .string()
    .trim()
    .toLowerCase()
    .regex(HEX, 'A colour is written as #4f46e5: a # and six digits or letters from a to f.')
    .nullable(),
});
export type Brand = z.infer<typeof brandSchema>;

/** What becomes of the logo. `back`: one of those that are kept so that a change can be taken back. */
export const logoChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('keep') }),
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('back'), id: z.uuid() }),
  // A third more than the largest, as base64 has it; how large it is itself is told in a sentence.
  z.strictObject({ kind: z.literal('new'), base64: z.base64().max(4 * LARGEST_LOGO) }),
]);
export type LogoChange = z.infer<typeof logoChange>;
