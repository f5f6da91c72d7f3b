import { sql } from 'kysely';
import type { Db } from '../connect.ts';

export type Limit = {
  /** Who or what is limited; keep addresses out of it (hash them). */
  readonly key: string;
  readonly most: number;
  readonly windowSeconds: number;
};

/**
 * Counts one try against each limit, in one statement, and says how many seconds to wait: 0 where all allow it.
 * A window begins with its first try; tries beyond the limit are counted but do not lengthen it.
 */
export async function takeFromLimits(db: Db, limits: readonly Limit[], now: string): Promise<number> {
  // Always in the same order, so that two requests never wait for each other's rows.
  const ordered = [...limits].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { rows } = await sql<{ key: string; count: number; started: string }>`
    insert into rate_limits as kept (key, window_start, count)
    select given.key, ${now}::timestamptz, 1
    from unnest(${ordered.map(({ key }) => key)}::text[]) as given (key)
    on conflict (key) do update set
      count = case when kept.window_start + make_interval(secs => ${windowOf(ordered)}) <= excluded.window_start
        then 1 else least(kept.count + 1, 1000000) end,
      window_start = case when kept.window_start + make_interval(secs => ${windowOf(ordered)}) <= excluded.window_start
        then excluded.window_start else kept.window_start end
    returning kept.key, kept.count, kept.window_start as started`.execute(db);
  const waits = rows.map(({ key, count, started }) => {
    const limit = limits.find((one) => one.key === key);
    if (limit === undefined || count <= limit.most) return 0;
    return Math.max(1, Math.ceil((Date.parse(started) - Date.parse(now)) / 1000 + limit.windowSeconds));
  });
  return Math.max(0, ...waits);
}

function windowOf(limits: readonly Limit[]) {
  const keys = limits.map(({ key }) => key);
  const windows = limits.map(({ windowSeconds }) => windowSeconds);
  return sql`(${windows}::int[])[array_position(${keys}::text[], kept.key)]`;
}
