import { sql } from 'kysely';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Db } from '../connect.ts';
import type { Tx } from '../transaction.ts';

export type Member = {
  readonly id: string;
  readonly loginId: string;
  readonly email: string;
  readonly name: string;
  readonly roles: readonly InternalRole[];
  readonly active: boolean;
  readonly invitedAt: string;
  readonly lastSeenAt: string | null;
  readonly version: number;
};

const columns = (tx: Pick<Tx, 'selectFrom'>) =>
  tx
    .selectFrom('members')
    .select([
      'id',
      'login_id as loginId',
      'email',
      'name',
      sql<InternalRole[]>`roles`.as('roles'),
      'active',
      'invited_at as invitedAt',
      'last_seen_at as lastSeenAt',
      'version',
    ]);

/** The login of an address (lowercase), made where there is none. */
export async function insertLogin(
  db: Pick<Db, 'insertInto' | 'selectFrom'>,
  login: { id: string; email: string; at: string },
): Promise<string> {
  await db
    .insertInto('logins')
    .values({ id: login.id, email: login.email, created_at: login.at })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .execute();
  const { id } = await db
    .selectFrom('logins')
    .select('id')
    .where('email', '=', login.email)
    .executeTakeFirstOrThrow();
  return id;
}

/** Adds a member and lets their login choose the workspace. Throws where the address is a member already (23505). */
export async function insertMember(
  tx: Tx,
  member: {
    workspaceId: string;
    id: string;
    loginId: string;
    email: string;
    name: string;
    roles: readonly InternalRole[];
    at: string;
  },
): Promise<void> {
  await tx
    .insertInto('members')
    .values({
      workspace_id: member.workspaceId,
      id: member.id,
      login_id: member.loginId,
      email: member.email,
      name: member.name,
      roles: [...member.roles],
      invited_at: member.at,
    })
    .execute();
  await tx
    .insertInto('login_workspaces')
    .values({ login_id: member.loginId, workspace_id: member.workspaceId, member_id: member.id })
    .execute();
}

/** One member of the transaction's workspace. */
export function memberById(tx: Tx, workspaceId: string, id: string): Promise<Member | undefined> {
  return columns(tx).where('workspace_id', '=', workspaceId).where('id', '=', id).executeTakeFirst();
}

/** The member of an address (lowercase), active or not. */
export function memberByEmail(tx: Tx, workspaceId: string, email: string): Promise<Member | undefined> {
  return columns(tx).where('workspace_id', '=', workspaceId).where('email', '=', email).executeTakeFirst();
}

/** All members, active first, then by name. */
export function listMembers(tx: Tx, workspaceId: string): Promise<Member[]> {
  return columns(tx)
    .where('workspace_id', '=', workspaceId)
    .orderBy('active', 'desc')
    .orderBy('name')
    .orderBy('id')
    .execute();
}

/**
 * The ids of the active administrators, their rows locked until the transaction ends: of two that would take the
 * last one's role away, the second waits and sees what the first did.
 */
export async function lockActiveAdmins(tx: Tx, workspaceId: string): Promise<string[]> {
  const admins = await tx
    .selectFrom('members')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('active', '=', true)
    .where(sql<boolean>`'admin' = any(roles)`)
    .orderBy('id')
    .forUpdate()
    .execute();
  return admins.map(({ id }) => id);
}

/** Changes a member if they still are at `version`; false where they are not. */
export async function updateMember(
  tx: Tx,
  member: { readonly workspaceId: string; readonly id: string; readonly version: number },
  change: { readonly roles: readonly InternalRole[] } | { readonly active: boolean },
): Promise<boolean> {
  const set = 'roles' in change ? { roles: [...change.roles] } : { active: change.active };
  const updated = await tx
    .updateTable('members')
    .set({ ...set, version: member.version + 1 })
    .where('workspace_id', '=', member.workspaceId)
    .where('id', '=', member.id)
    .where('version', '=', member.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Notes when a member was last here; not a change of the member, so the version stays. */
export async function sawMember(tx: Tx, workspaceId: string, id: string, at: string): Promise<void> {
  await tx
    .updateTable('members')
    .set({ last_seen_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Names of members and of contacts by id; ids that are nobody's are left out. */
export async function namesOf(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const wanted = [...new Set(ids)];
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text, name from members where workspace_id = ${workspaceId} and id::text = any(${wanted}::text[])
    union all
    select id::text, name from contacts where workspace_id = ${workspaceId} and id::text = any(${wanted}::text[])`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
