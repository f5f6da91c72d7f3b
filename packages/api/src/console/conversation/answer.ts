import { entryText } from '@handrail/core/conversation/entry';
import { z } from 'zod';
import { answerCustomer } from '../../conversation/answer.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { reviewed } from '../reviews/acting.ts';

/** Writes to the customer's people in plain words; sent twice it is one message. */
export const answer = allowed('conversation.write')
  .input(reviewed.extend({ form: z.string().min(1).max(100), text: entryText }))
  .mutation(async ({ ctx, input: { id: onboardingId, form, text } }): Promise<null> => {
    const { tx, workspaceId, actor: member, portalUrl, sendsMail, replyAddress } = ctx;
    const takesReplies = replyAddress !== null;
    const answering = { workspaceId, onboardingId, member, form, text, portalUrl, sendsMail, takesReplies };
    return orThrow(await answerCustomer(tx, { ...answering, now: ctx.now() }));
  });
