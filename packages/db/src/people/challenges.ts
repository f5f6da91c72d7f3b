import { sql } from 'kysely';
import type { Db } from '../connect.ts';

/** Wrong codes that burn a challenge. With six digits, five tries guess right once in 200,000. */
export const MOST_WRONG_CODES = 5;

export type Challenge = {
  readonly id: string;
  /** Null for an address that is nobody's. */
  readonly loginId: string | null;
  readonly tokenHash: string;
  readonly codeHash: string;
  readonly createdAt: string;
  readonly expiresAt: string;
};

/** Keeps a sign-in that was asked for. */
export async function insertChallenge(db: Db, challenge: Challenge): Promise<void> {
  await db
    .insertInto('sign_in_challenges')
    .values({
      id: challenge.id,
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
  tokenHash: string,
): Promise<
  { email: string | null; usedAt: string | null; expiresAt: string; wrongCodes: number } | undefined
> {
  return db
    .selectFrom('sign_in_challenges')
    .leftJoin('logins', 'logins.id', 'sign_in_challenges.login_id')
    .select(['email', 'used_at as usedAt', 'expires_at as expiresAt', 'wrong_codes as wrongCodes'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Uses up a link: the login it was for, or null. Of two at once, one gets it. */
export async function useLink(db: Db, tokenHash: string, now: string): Promise<string | null> {
  const used = await db
    .updateTable('sign_in_challenges')
    .set({ used_at: now })
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('wrong_codes', '<', MOST_WRONG_CODES)
    .where('expires_at', '>', now)
    .returning('login_id')
    .executeTakeFirst();
  return used?.login_id ?? null;
}

/**
 * Tries a code: the login, or null. Right or wrong is decided and counted in one statement, so that guesses sent
 * all at once are counted too.
 */
export async function useCode(db: Db, id: string, codeHash: string, now: string): Promise<string | null> {
  const right = sql<boolean>`code_hash = ${codeHash}`;
  const tried = await db
    .updateTable('sign_in_challenges')
    .set({
      used_at: sql<string | null>`case when ${right} then ${now}::timestamptz end`,
      wrong_codes: sql<number>`wrong_codes + case when ${right} then 0 else 1 end`,
    })
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .where('wrong_codes', '<', MOST_WRONG_CODES)
    .where('expires_at', '>', now)
    .returning(['login_id', 'used_at'])
    .executeTakeFirst();
  return tried === undefined || tried.used_at === null ? null : tried.login_id;
}

/** Burns what else was mailed to a login that has just signed in. */
export async function burnChallenges(
  db: Pick<Db, 'updateTable'>,
  loginId: string,
  now: string,
): Promise<void> {
  await db
    .updateTable('sign_in_challenges')
    .set({ used_at: now })
    .where('login_id', '=', loginId)
    .where('used_at', 'is', null)
    .execute();
}
