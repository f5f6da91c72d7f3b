import type { MessageEffect } from '@handrail/core/messages/kinds';
import { comparableAddress } from '@handrail/core/people/address';
import { messageById } from '@handrail/db/messages/messages';
import { contactsOf } from '@handrail/db/people/contacts';
import { inWorkspace } from '@handrail/db/transaction';
import type { Executor } from './executor.ts';
import { sendMail } from './send-mail.ts';
import { endingOf, UNSUBSCRIBED } from './wanted.ts';

/**
 * A mail to one of the customer's people, word for word as it was approved. A reminder to a contact who wants none is not sent; all other
 * messages are.
 */
export const customerMessage: Executor<MessageEffect> = {
  where: 'outside',
  carryOut: async (services, { workspaceId, onboardingId, effectId, payload }) => {
    const { messageId, to, replyTo, subject, text } = payload;
    const [message, contacts] = await inWorkspace(services.db, workspaceId, (tx) =>
      Promise.all([
        messageById(tx, { workspaceId, id: messageId }),
        contactsOf(tx, workspaceId, onboardingId),
      ]),
    );
    const contact = contacts.find(
      ({ email, takenOffAt }) => takenOffAt === null && email === comparableAddress(to),
    );
    const isReminder = message?.kind === 'task_reminder' && contact !== undefined;
    if (isReminder && contact.unwantedMails.includes('reminders')) return UNSUBSCRIBED;
    return sendMail(services, effectId, {
      ...{ to, subject, text },
      ...(replyTo === null ? {} : { replyTo }),
      ...(isReminder ? endingOf(services, workspaceId, contact, 'reminders') : {}),
    });
  },
  lookUp: null,
};
