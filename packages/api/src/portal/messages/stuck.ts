import { STUCK_PAGES, stuckText } from '@handrail/core/conversation/entry';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { z } from 'zod';
import { sayStuck } from '../../conversation/stuck.ts';
import { stuckLimits } from '../../people/limits.ts';
import { orThrow, refusalError } from '../../refusal.ts';
import { outsideProcedure } from '../customer.ts';
import { formKey } from './input.ts';

const where = { page: z.enum(STUCK_PAGES), item: z.string().max(100).nullable() };

/** Says that somebody does not get on at a place of the portal; sent twice it is one task. */
export const stuck = outsideProcedure
  .input(z.object({ form: formKey, text: stuckText, ...where }))
  .mutation(async ({ ctx, input: { form, text, page, item } }): Promise<null> => {
    const wait = await takeFromLimits(ctx.db, stuckLimits(ctx.secret, ctx.contactId), ctx.now());
    if (wait > 0) throw refusalError({ kind: 'rate_limited', retryAfterSeconds: wait });
    const { workspaceId, onboardingId } = ctx;
    return ctx.transaction(async (tx, { contact }) =>
      orThrow(
        await sayStuck(tx, {
          ...{ workspaceId, onboardingId, contact, form, text, page, item },
          now: ctx.now(),
        }),
      ),
    );
  });
