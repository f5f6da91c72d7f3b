import { entryText } from '@handrail/core/conversation/entry';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { z } from 'zod';
import { writeAsCustomer } from '../../conversation/write.ts';
import { writingLimits } from '../../people/limits.ts';
import { orThrow, refusalError } from '../../refusal.ts';
import { outsideProcedure } from '../customer.ts';
import { formKey } from './input.ts';

/** Writes to the vendor's people; sent twice it is one message. */
export const write = outsideProcedure
  .input(z.object({ form: formKey, text: entryText }))
  .mutation(async ({ ctx, input: { form, text } }): Promise<null> => {
    const wait = await takeFromLimits(ctx.db, writingLimits(ctx.secret, ctx.contactId), ctx.now());
    if (wait > 0) throw refusalError({ kind: 'rate_limited', retryAfterSeconds: wait });
    const { workspaceId, onboardingId } = ctx;
    return ctx.transaction(async (tx, { contact }) =>
      orThrow(await writeAsCustomer(tx, { workspaceId, onboardingId, contact, form, text, now: ctx.now() })),
    );
  });
