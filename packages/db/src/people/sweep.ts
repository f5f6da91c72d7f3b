import type { Db } from '../connect.ts';

/** Clears away what has lapsed before `before` (sign-ins, sessions, rate limits); cheap, by index. */
export async function sweepLapsed(db: Db, before: string): Promise<void> {
  await db.deleteFrom('sign_in_challenges').where('expires_at', '<', before).execute();
  await db.deleteFrom('sessions').where('ends_at', '<', before).execute();
  await db.deleteFrom('rate_limits').where('window_start', '<', before).execute();
}
