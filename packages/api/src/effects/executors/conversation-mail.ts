import { contactsOf } from '@handrail/db/people/contacts';
import { inWorkspace } from '@handrail/db/transaction';
import type { Executor } from './executor.ts';
import { sendMail } from './send-mail.ts';

/** Tells one of the customer's people what one of ours wrote. Who was taken off meanwhile is not told. */
export const conversationMail: Executor<'conversation_mail'> = {
  where: 'outside',
  carryOut: async (services, { workspaceId, onboardingId, effectId, payload }) => {
    const { contactId, to, subject, text } = payload;
    const contacts = await inWorkspace(services.db, workspaceId, (tx) =>
      contactsOf(tx, workspaceId, onboardingId),
    );
    if (!contacts.some(({ id, takenOffAt }) => id === contactId && takenOffAt === null))
      return { outcome: 'done', answer: { sent: false, because: 'They are not on it any more.' } };
    return sendMail(services, effectId, { to, subject, text });
  },
  lookUp: null,
};
