import type { Db } from '../connect.ts';
import type { Door } from './doors.ts';

export type SessionRow = {
  readonly id: string;
  readonly loginId: string;
  readonly email: string;
  readonly workspaceId: string | null;
  /** In the portal: the member who looks on as the contact. */
  readonly memberId: string | null;
  readonly contactId: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly endsAt: string;
  readonly userAgent: string;
  readonly ip: string;
};

/** The moments a session must have been seen after and must end after, to be alive. */
export type Alive = { readonly now: string; readonly idleSince: string };

const sessions = (db: Pick<Db, 'selectFrom'>) =>
  db
    .selectFrom('sessions')
    .innerJoin('logins', 'logins.id', 'sessions.login_id')
    .select([
      'sessions.id',
      'login_id as loginId',
      'email',
      'workspace_id as workspaceId',
      'member_id as memberId',
      'contact_id as contactId',
      'sessions.created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'ends_at as endsAt',
      'user_agent as userAgent',
      'ip',
    ]);

/** Begins a session; `tokenHash` is all that is kept of its token. */
export async function insertSession(
  db: Pick<Db, 'insertInto'>,
  session: Omit<SessionRow, 'email' | 'lastSeenAt'> & { readonly tokenHash: string; readonly door: Door },
): Promise<void> {
  await db
    .insertInto('sessions')
    .values({
      id: session.id,
      token_hash: session.tokenHash,
      door: session.door,
      contact_id: session.contactId,
      login_id: session.loginId,
      workspace_id: session.workspaceId,
      member_id: session.memberId,
      created_at: session.createdAt,
      last_seen_at: session.createdAt,
      ends_at: session.endsAt,
      user_agent: session.userAgent,
      ip: session.ip,
    })
    .execute();
}

/** The living session of a token, at the door it was begun at. */
export function sessionByToken(
  db: Db,
  door: Door,
  tokenHash: string,
  alive: Alive,
): Promise<SessionRow | undefined> {
  return sessions(db)
    .where('door', '=', door)
    .where('token_hash', '=', tokenHash)
    .where('ends_at', '>', alive.now)
    .where('last_seen_at', '>', alive.idleSince)
    .executeTakeFirst();
}

/** A login's living sessions at a door, last seen first; a member's looks as a contact are none of the contact's. */
export function sessionsOfLogin(
  db: Pick<Db, 'selectFrom'>,
  door: Door,
  loginId: string,
  alive: Alive,
): Promise<SessionRow[]> {
  return sessions(db)
    .where('door', '=', door)
    .where((is) => is.or([is('member_id', 'is', null), is('contact_id', 'is', null)]))
    .where('login_id', '=', loginId)
    .where('ends_at', '>', alive.now)
    .where('last_seen_at', '>', alive.idleSince)
    .orderBy('last_seen_at', 'desc')
    .orderBy('sessions.id')
    .execute();
}

/** Notes that a session is in use. */
export async function touchSession(db: Pick<Db, 'updateTable'>, id: string, now: string): Promise<void> {
  await db.updateTable('sessions').set({ last_seen_at: now }).where('id', '=', id).execute();
}

/** Puts a session into a workspace, as the member or the contact that its login is there, under a new token. False where it has ended meanwhile. */
export async function moveSession(
  db: Pick<Db, 'updateTable'>,
  id: string,
  to: {
    readonly tokenHash: string;
    readonly workspaceId: string;
    readonly memberId: string | null;
    readonly contactId: string | null;
  },
): Promise<boolean> {
  const moved = await db
    .updateTable('sessions')
    .set({
      token_hash: to.tokenHash,
      workspace_id: to.workspaceId,
      member_id: to.memberId,
      contact_id: to.contactId,
    })
    .where('id', '=', id)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

/** Ends sessions; each of the given conditions must hold, and one must be given. Returns how many ended. */
export async function endSessions(
  db: Pick<Db, 'deleteFrom'>,
  which:
    | { readonly tokenHash: string }
    | { readonly loginId: string; readonly id?: string }
    | { readonly workspaceId: string; readonly memberId: string }
    | { readonly workspaceId: string; readonly contactId: string },
): Promise<number> {
  let query = db.deleteFrom('sessions');
  if ('tokenHash' in which) query = query.where('token_hash', '=', which.tokenHash);
  else if ('loginId' in which) {
    query = query.where('login_id', '=', which.loginId);
    if (which.id !== undefined) query = query.where('id', '=', which.id);
  } else {
    query = query.where('workspace_id', '=', which.workspaceId);
    query =
      'memberId' in which
        ? query.where('member_id', '=', which.memberId)
        : query.where('contact_id', '=', which.contactId);
  }
  const ended = await query.executeTakeFirst();
  return Number(ended.numDeletedRows);
}
