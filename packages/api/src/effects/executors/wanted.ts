import type { CustomerMail } from '@handrail/core/people/customerMails';
import type { Contact } from '@handrail/db/people/contacts';
import type { Services } from '../../context.ts';
import { unsubscribeLink } from '../../unsubscribe/link.ts';
import type { Came } from './executor.ts';

/** What comes of a mail that its contact does not want: it is done, and was not sent. */
export const UNSUBSCRIBED: Came = {
  outcome: 'done',
  answer: { sent: false, because: 'They do not want mails of this kind.' },
};

/** Where a mail says that it can be ended, as part of a message. */
export function endingOf(
  { portalUrl, secret }: Pick<Services, 'portalUrl' | 'secret'>,
  workspaceId: string,
  contact: Pick<Contact, 'id'>,
  mail: CustomerMail,
): { readonly unsubscribe: string } {
  return { unsubscribe: unsubscribeLink(portalUrl, secret, { workspaceId, contactId: contact.id, mail }) };
}
