import { CUSTOMER_MAILS } from '@handrail/core/people/customerMails';
import type { CustomerMail } from '@handrail/core/people/customerMails';
import { appendAudit } from '@handrail/db/audit/append';
import { updateContact } from '@handrail/db/people/contact-places';
import type { Contact } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** Keeps which mails a contact does not want. Nothing is written where nothing changes. `by`: how they said so. */
export async function chooseMails(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly contact: Contact;
    readonly unwanted: readonly CustomerMail[];
    readonly by: 'settings' | 'link';
    readonly now: string;
  },
): Promise<Outcome<null>> {
  const { workspaceId, contact, by, now } = given;
  const unwantedMails = CUSTOMER_MAILS.filter((mail) => given.unwanted.includes(mail));
  if (unwantedMails.join() === contact.unwantedMails.join()) return granted(null);
  if (!(await updateContact(tx, { workspaceId, ...contact }, { unwantedMails })))
    return refused({ kind: 'stale', message: 'Your settings were changed meanwhile.' });
  await appendAudit(tx, {
    ...{ workspaceId, at: now, details: { unwanted: unwantedMails, by } },
    actor: `contact:${contact.id}`,
    action: 'portal.mails_chosen',
    ...{ objectType: 'contact', objectId: contact.id },
  });
  return granted(null);
}
