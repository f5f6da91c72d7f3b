import type { Db } from '../connect.ts';
import { inWorkspace } from '../transaction.ts';
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
