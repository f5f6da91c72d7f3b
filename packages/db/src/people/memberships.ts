import type { Db } from '../connect.ts';
import { inWorkspace } from '../transaction.ts';
import { accountById, readAccountScope } from '../portal/scope.ts';
import { memberById } from './members.ts';

export type Membership = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly slug: string;
  readonly workspaceName: string;
  readonly memberName: string;
};

/** The login of an address (lowercase). */
export async function loginByEmail(db: Db, email: string): Promise<string | null> {
  const login = await db.selectFrom('logins').select('id').where('email', '=', email).executeTakeFirst();
  return login?.id ?? null;
}

/**
 * The workspaces in which the login is an active member, by name. Whether it is active is each workspace's own
 * knowledge, so each is asked in a transaction of its own.
 */
export async function membershipsOf(db: Db, loginId: string): Promise<Membership[]> {
  const places = await db
    .selectFrom('login_workspaces')
    .innerJoin('workspaces', 'workspaces.id', 'login_workspaces.workspace_id')
    .select(['workspace_id as workspaceId', 'member_id as memberId', 'slug', 'name as workspaceName'])
    .where('login_id', '=', loginId)
    .orderBy('name')
    .execute();
  const active: Membership[] = [];
  for (const place of places) {
    const member = await inWorkspace(db, place.workspaceId, (tx) =>
      memberById(tx, place.workspaceId, place.memberId),
    );
    if (member?.active === true) active.push({ ...place, memberName: member.name });
  }
  return active;
}

export type ContactPlace = {
  readonly workspaceId: string;
  readonly contactId: string;
  readonly workspaceName: string;
  readonly accountName: string;
  readonly contactName: string;
  /** What the contact chose. */
  readonly language: string | null;
};

/** The accounts of which the login is a contact with an onboarding to see, by the workspace's name; asked as `membershipsOf` asks. */
export async function contactPlacesOf(db: Db, loginId: string): Promise<ContactPlace[]> {
  const known = await db
    .selectFrom('login_contacts')
    .innerJoin('workspaces', 'workspaces.id', 'login_contacts.workspace_id')
    .select(['workspace_id as workspaceId', 'contact_id as contactId', 'name as workspaceName'])
    .where('login_id', '=', loginId)
    .orderBy('name')
    .orderBy('contact_id')
    .execute();
  const places: ContactPlace[] = [];
  for (const place of known) {
    const found = await inWorkspace(db, place.workspaceId, async (tx) => {
      const acting = await readAccountScope(tx, place.workspaceId, place.contactId);
      return acting && { ...acting, account: await accountById(tx, acting.scope) };
    });
    if (found === undefined) continue;
    const { contact, account } = found;
    places.push({
      ...place,
      accountName: account.name,
      contactName: contact.name,
      language: contact.language,
    });
  }
  return places;
}
