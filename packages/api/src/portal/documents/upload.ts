import { z } from 'zod';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { receiveDocument } from '../../documents/receive.ts';
import { uploadLimits } from '../../people/limits.ts';
import { orThrow, refusalError } from '../../refusal.ts';
import { outsideProcedure } from '../customer.ts';
import { requirementName } from './input.ts';

/** A file as it comes in. It can only be given in process: no text of a request is one. */
const body = z.custom<AsyncIterable<Uint8Array>>(
  (given) => typeof given === 'object' && given !== null && Symbol.asyncIterator in given,
);

/** Hands in a file for a document that is asked for, and tells at once what is thought of it. */
export const upload = outsideProcedure
  .input(
    z.strictObject({
      onboardingId: z.uuid(),
      requirement: requirementName,
      fileName: z.string().max(1000),
      body,
    }),
  )
  .mutation(async ({ ctx, input }) => {
    const wait = await takeFromLimits(ctx.db, uploadLimits(ctx.secret, ctx.contactId), ctx.now());
    if (wait > 0) throw refusalError({ kind: 'rate_limited', retryAfterSeconds: wait });
    return orThrow(await receiveDocument(ctx, input));
  });
