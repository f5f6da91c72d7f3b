import type { CustomerMail } from '@handrail/core/people/customerMails';
import type { Contact } from '@handrail/db/people/contacts';
import { workspaceById } from '@handrail/db/people/workspaces';
import { readAccountScope } from '@handrail/db/portal/scope';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { chooseMails } from './choose-mails.ts';
import { readUnsubscribe } from './link.ts';

type Needs = Pick<Services, 'db' | 'now' | 'secret'>;

/** What a link is about. Of whom it is nothing is told: whoever has the mail may open it. */
export type UnsubscribeView = {
  readonly mail: CustomerMail;
  readonly vendor: string;
  readonly isUnwanted: boolean;
};

/** Looks at a link, and changes nothing. */
export async function peekUnsubscribe(services: Needs, token: string): Promise<UnsubscribeView | null> {
  const looked = await withContact(services, token, async (tx, { workspaceId, mail, contact }) => {
    const workspace = await workspaceById(tx, workspaceId);
    const isUnwanted = contact.unwantedMails.includes(mail);
    return granted({ mail, vendor: workspace?.name ?? '', isUnwanted });
  });
  return looked.ok ? looked.value : null;
}

/** Ends mails of the link's kind to its contact; again and again is once. */
export function unsubscribe(services: Needs, token: string): Promise<Outcome<null>> {
  return withContact(services, token, (tx, { workspaceId, mail, contact }) =>
    chooseMails(tx, {
      ...{ workspaceId, contact, by: 'link', now: services.now() },
      unwanted: [...contact.unwantedMails, mail],
    }),
  );
}

async function withContact<T>(
  { db, secret }: Needs,
  token: string,
  work: (
    tx: Tx,
    of: { readonly workspaceId: string; readonly mail: CustomerMail; readonly contact: Contact },
  ) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const of = readUnsubscribe(secret, token);
  if (of === null) return refused({ kind: 'not_found' });
  const { workspaceId, mail } = of;
  return inWorkspace(db, workspaceId, async (tx) => {
    const acting = await readAccountScope(tx, workspaceId, of.contactId);
    if (acting === undefined) return refused({ kind: 'not_found' });
    return work(tx, { workspaceId, mail, contact: acting.contact });
  });
}
