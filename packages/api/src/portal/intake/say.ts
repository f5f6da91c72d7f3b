import { z } from 'zod';
import { sayInIntake } from '../../intake/say.ts';
import { orThrow } from '../../refusal.ts';
import { judgingProcedure } from '../customer.ts';
import { fromPage, saying } from './input.ts';

/** More fields than any section of the form has. */
const MOST_SAYINGS = 100;

const sayings = z
  .array(saying)
  .min(1)
  .max(MOST_SAYINGS)
  .refine((all) => new Set(all.map(({ field }) => field)).size === all.length, 'A field stands twice.');

/** Confirms, corrects or tells some values; gives what became of each. */
export const say = judgingProcedure
  .input(z.object({ ...fromPage, sayings }))
  .mutation(async ({ ctx, input: { page, turn, sayings: said } }) =>
    orThrow(await sayInIntake(ctx.tx, { ...ctx, page, turn, now: ctx.now() }, said)),
  );
