import type { AuditAction } from '@handrail/core/audit/actions';
import type { ContactRole } from '@handrail/core/people/contacts';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '../connect.ts';
import { newId } from '../ids.ts';
import { lockAccount } from '../people/contact-places.ts';
import { insertContact, putOnOnboarding } from '../people/contacts.ts';
import { insertLogin, insertMember } from '../people/members.ts';
import { insertWorkspace } from '../people/workspaces.ts';
import { inWorkspace } from '../transaction.ts';

/** When builders' rows are made, unless told otherwise. */
export const BUILT_AT = '2026-01-05T09:00:00.000Z';

/** An action that this version does not write, as another one may have. */
export const OTHER_ACTION: AuditAction = JSON.parse('"thing.made"');

/** A workspace with a slug of its own. */
export async function aWorkspace(
  db: Db,
  given: { slug?: string; name?: string; timezone?: string } = {},
): Promise<{ id: string; slug: string; name: string; timezone: string }> {
  const id = newId();
  const workspace = { id, slug: `w-${id}`, name: 'Acme', timezone: 'Europe/Berlin', ...given };
  await inWorkspace(db, id, (tx) => insertWorkspace(tx, { ...workspace, createdAt: BUILT_AT }));
  return workspace;
}

/** A member with an address of their own. */
export async function aMember(
  db: Db,
  workspaceId: string,
  given: { email?: string; name?: string; roles?: readonly InternalRole[] } = {},
): Promise<{ id: string; loginId: string; email: string; name: string; roles: readonly InternalRole[] }> {
  const id = newId();
  const member = { id, email: `m-${id}@example.com`, name: 'Mo Member', roles: ['csm'] as const, ...given };
  const loginId = await insertLogin(db, { id: newId(), email: member.email, at: BUILT_AT });
  await inWorkspace(db, workspaceId, (tx) =>
    insertMember(tx, { ...member, workspaceId, loginId, at: BUILT_AT }),
  );
  return { ...member, loginId };
}

/** A contact with an address and an account of their own, on these onboardings. */
export async function aContact(
  db: Db,
  workspaceId: string,
  onboardingIds: readonly string[],
  given: {
    email?: string;
    name?: string;
    roles?: readonly ContactRole[];
    account?: { key: string; name: string };
  } = {},
): Promise<{ id: string; loginId: string; accountId: string; email: string; name: string }> {
  const { account, ...rest } = given;
  const id = newId();
  const contact = {
    ...{ id, email: `c-${id}@customer.example`, name: 'Cara Customer', roles: ['champion'] as const },
    ...rest,
  };
  const loginId = await insertLogin(db, { id: newId(), email: contact.email, at: BUILT_AT });
  const accountId = await inWorkspace(db, workspaceId, async (tx) => {
    const of = account ?? { key: `${id}.example`, name: 'Customer' };
    const at = BUILT_AT;
    const made = await lockAccount(tx, { workspaceId, id: newId(), ...of, at });
    await insertContact(tx, { ...contact, workspaceId, accountId: made.id, loginId, at });
    for (const onboardingId of onboardingIds)
      await putOnOnboarding(tx, { workspaceId, contactId: id, onboardingId, invitedBy: 'cli', at });
    return made.id;
  });
  return { ...contact, loginId, accountId };
}
