import { intakeField } from '@handrail/core/intake/fields';
import type { Saying } from '@handrail/core/intake/merge';
import { intakeValue } from '@handrail/core/intake/schemas';
import { z } from 'zod';
import { textOf, typedOfForm } from './typed-of-form.server.ts';

const version = z.coerce.number().int().min(0);
const confirming = z.object({
  field: z.string(),
  version: z.number().int(),
  kind: z.literal('confirm'),
  seen: intakeValue,
});

/** What a form of the page wants; null for one that no page of ours sends. */
export type Wish =
  | { readonly kind: 'say'; readonly sayings: readonly Saying[] }
  | { readonly kind: 'drop'; readonly field: string; readonly version: number };

/** Reads a form of the page: one field confirmed or said, a section confirmed, or what was typed dropped. */
export function wishOf(form: FormData): Wish | null {
  const intent = textOf(form, 'intent');
  if (intent === 'confirm-section') {
    const sayings = z
      .array(confirming)
      .min(1)
      .safeParse(jsonOf(textOf(form, 'sayings')));
    return sayings.success ? { kind: 'say', sayings: sayings.data } : null;
  }
  const known = intakeField(textOf(form, 'field'));
  const seen = version.safeParse(textOf(form, 'version'));
  if (known === undefined || !seen.success) return null;
  const place = { field: known.field, version: seen.data };
  switch (intent) {
    case 'confirm': {
      const value = intakeValue.safeParse(jsonOf(textOf(form, 'seen')));
      return value.success
        ? { kind: 'say', sayings: [{ ...place, kind: 'confirm', seen: value.data }] }
        : null;
    }
    case 'say':
      return { kind: 'say', sayings: [{ ...place, kind: 'say', typed: typedOfForm(form, known.type) }] };
    case 'drop':
      return { kind: 'drop', ...place };
    default:
      return null;
  }
}

/** The page that sends and its count; a plain post is a page of its own. */
export function pageOf(form: FormData, requestId: string): { readonly page: string; readonly turn: number } {
  const [page, turn] = [textOf(form, 'page').slice(0, 60), Number(textOf(form, 'turn'))];
  return page === '' || !Number.isSafeInteger(turn) || turn < 0
    ? { page: requestId, turn: 0 }
    : { page, turn };
}

/** JSON that a page of ours wrote; undefined for anything else. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
