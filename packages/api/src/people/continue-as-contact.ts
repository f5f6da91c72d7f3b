import { contactRoles } from '@handrail/core/people/contacts';
import type { ContactRole } from '@handrail/core/people/contacts';
import { standingContacts } from '@handrail/db/people/contact-places';
import { workspaceBySlug } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { beginSession } from './begin-session.ts';
import type { SignedIn, Visitor } from './begin-session.ts';
import { DEMO_SLUG } from './continue-as.ts';

export type DemoContact = {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly roles: readonly ContactRole[];
};

/** Whom "continue as …" offers on the portal's sign-in page: the contacts of the demo workspace. Nobody outside demo mode. */
export async function demoContacts(services: Services): Promise<DemoContact[]> {
  return (await offered(services)).map(({ id, name, account, roles }) => ({
    ...{ id, name, account },
    roles: contactRoles(roles),
  }));
}

/** Signs in as one of the demo workspace's contacts, without mail. Outside demo mode there is no such thing. */
export async function continueAsContact(
  services: Services,
  given: Visitor & { readonly contactId: string },
): Promise<Outcome<SignedIn>> {
  const contact = (await offered(services)).find(({ id }) => id === given.contactId);
  if (contact === undefined) return refused({ kind: 'not_found' });
  return beginSession(services, contact.loginId, given, { id: contact.id, how: 'demo' });
}

async function offered(services: Services): ReturnType<typeof standingContacts> {
  if (services.demo === 'off') return [];
  const workspace = await workspaceBySlug(services.db, DEMO_SLUG);
  if (workspace === undefined) return [];
  return inWorkspace(services.db, workspace.id, (tx) => standingContacts(tx, workspace.id));
}
