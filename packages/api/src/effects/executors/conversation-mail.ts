import { contactsOf } from '@handrail/db/people/contacts';
import { workspaceById } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import { replyAddress } from '../../replies/reply-address.ts';
import type { Executor } from './executor.ts';
import { sendMail } from './send-mail.ts';
import { endingOf, UNSUBSCRIBED } from './wanted.ts';

/**
 * Tells one of the customer's people what one of ours wrote, from where they can answer by mail if that is set up. Who was taken off
 * meanwhile is not told, nor who does not want to be.
 */
export const conversationMail: Executor<'conversation_mail'> = {
  where: 'outside',
  carryOut: async (services, { workspaceId, onboardingId, effectId, payload, now }) => {
    const { contactId, to, subject, text } = payload;
    const [contacts, workspace] = await inWorkspace(services.db, workspaceId, (tx) =>
      Promise.all([contactsOf(tx, workspaceId, onboardingId), workspaceById(tx, workspaceId)]),
    );
    const contact = contacts.find(({ id, takenOffAt }) => id === contactId && takenOffAt === null);
    if (contact === undefined)
      return { outcome: 'done', answer: { sent: false, because: 'They are not on it any more.' } };
    if (contact.unwantedMails.includes('conversation')) return UNSUBSCRIBED;
    const { replyAddress: setting, secret } = services;
    const replyTo =
      setting === null || workspace === undefined
        ? {}
        : {
            replyTo: replyAddress(setting, {
              ...{ workspaceId, onboardingId, contactId, secret, now },
              slug: workspace.slug,
            }),
          };
    return sendMail(services, effectId, {
      ...{ to, subject, text, ...replyTo },
      ...endingOf(services, workspaceId, contact, 'conversation'),
    });
  },
  lookUp: null,
};
