import { LONGEST_ENTRY } from '@handrail/core/conversation/entry';
import { plainText } from '@handrail/core/messages/safeText';
import { z } from 'zod';
import { answerAsCustomer } from '../../reviews/answer-as-customer.ts';
import { orThrow } from '../../refusal.ts';
import { judgingProcedure } from '../customer.ts';

/** As many as questions of one request. */
const MOST = 20;

/** Answers what we asked the customer, all questions of a request at once. */
export const answer = judgingProcedure
  .input(
    z.object({
      requestId: z.uuid(),
      answers: z
        .array(
          z
            .string()
            .transform(plainText)
            .pipe(z.string().max(LONGEST_ENTRY, `Make it shorter: ${LONGEST_ENTRY} characters at most.`)),
        )
        .max(MOST),
    }),
  )
  .mutation(async ({ ctx, input: { requestId, answers } }): Promise<null> => {
    const { tx, workspaceId, onboardingId, contact, register } = ctx;
    const answering = { workspaceId, onboardingId, contact, register, requestId, answers };
    return orThrow(await answerAsCustomer(tx, { ...answering, now: ctx.now() }));
  });
