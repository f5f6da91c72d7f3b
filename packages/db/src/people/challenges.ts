import { sql } from 'kysely';
import type { Db } from '../connect.ts';
import type { Door } from './doors.ts';

/** Wrong codes that burn a challenge. With six digits, five tries guess right once in 200,000. */
export const MOST_WRONG_CODES = 5;

/** A member's look at the portal as one contact. */
export type View = { readonly workspaceId: string; readonly contactId: string; readonly memberId: string };

export type Challenge = {
  readonly id: string;
  /** The one door that it opens. */
  readonly door: Door;
  readonly view?: View;
  /** Null for an address that is nobody's. */
  readonly loginId: string | null;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};

/** Keeps a sign-in that was asked for. */
export async function insertChallenge(db: Pick<Db, 'insertInto'>, challenge: Challenge): Promise<void> {
  await db
    .insertInto('sign_in_challenges')
    .values({
      id: challenge.id,
      door: challenge.door,
      view_workspace_id: challenge.view?.workspaceId ?? null,
      view_contact_id: challenge.view?.contactId ?? null,
      view_member_id: challenge.view?.memberId ?? null,
      login_id: challenge.loginId,
      token_hash: challenge.tokenHash,
      code_hash: challenge.codeHash,
      created_at: challenge.createdAt,
      expires_at: challenge.expiresAt,
    })
    .execute();
}

/** What a link is good for, without using it up. */
export function challengeOfLink(
  db: Db,
  door: Door,
  tokenHash: string,
): Promise<
  | {
      email: string | null;
      usedAt: string | null;
      expiresAt: string;
      wrongCodes: number;
      viewedContactId: string | null;
    }
  | undefined
> {
  return db
    .selectFrom('sign_in_challenges')
    .leftJoin('logins', 'logins.id', 'sign_in_challenges.login_id')
    .select([
      'email',
      'used_at as usedAt',
      'expires_at as expiresAt',
      'wrong_codes as wrongCodes',
      'view_contact_id as viewedContactId',
    ])
    .where('door', '=', door)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Whom a link or a code lets in. */
export type LetIn = { readonly loginId: string; readonly view: View | null };

/** Uses up a link: whom it was for, or null. Of two at once, one gets it. */
export async function useLink(db: Db, door: Door, tokenHash: string, now: string): Promise<LetIn | null> {
  const used = await db
    .updateTable('sign_in_challenges')
    .set({ used_at: now })
    .where('door', '=', door)
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('wrong_codes', '<', MOST_WRONG_CODES)
    .where('expires_at', '>', now)
    .returning(LET_IN)
    .executeTakeFirst();
  return letIn(used);
}

/**
 * Tries a code: whom it lets in, or null. Right or wrong is decided and counted in one statement, so that guesses sent
 * all at once are counted too.
 */
export async function useCode(
  db: Db,
  door: Door,
  id: string,
  codeHash: string,
  now: string,
): Promise<LetIn | null> {
  const right = sql<boolean>`code_hash = ${codeHash}`;
  const tried = await db
    .updateTable('sign_in_challenges')
    .set({
      used_at: sql<string | null>`case when ${right} then ${now}::timestamptz end`,
      wrong_codes: sql<number>`wrong_codes + case when ${right} then 0 else 1 end`,
    })
    .where('door', '=', door)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('wrong_codes', '<', MOST_WRONG_CODES)
    .where('expires_at', '>', now)
    .returning([...LET_IN, 'used_at'])
    .executeTakeFirst();
  return tried === undefined || tried.used_at === null ? null : letIn(tried);
}

const LET_IN = ['login_id', 'view_workspace_id', 'view_contact_id', 'view_member_id'] as const;

function letIn(used: Record<(typeof LET_IN)[number], string | null> | undefined): LetIn | null {
  if (used === undefined || used.login_id === null) return null;
  const { view_workspace_id: workspaceId, view_contact_id: contactId, view_member_id: memberId } = used;
  const view =
    workspaceId === null || contactId === null || memberId === null
      ? null
      : { workspaceId, contactId, memberId };
  return { loginId: used.login_id, view };
}

/** Burns what else was mailed to a login that has just signed in at this door. */
export async function burnChallenges(
  db: Pick<Db, 'updateTable'>,
  door: Door,
  loginId: string,
  now: string,
): Promise<void> {
  await db
    .updateTable('sign_in_challenges')
    .set({ used_at: now })
    .where('door', '=', door)
    .where('login_id', '=', loginId)
    .where('used_at', 'is', null)
    .execute();
}
