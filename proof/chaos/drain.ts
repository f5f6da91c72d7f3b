import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Longer than a lease and the second try of what was put off. */
const DRAIN_MS = 180_000;

/** Waits until no effect and no job is due any more; gives how long that took, milliseconds; gives up after three minutes. */
export async function drain(ownerUrl: string): Promise<number> {
  const from = Date.now();
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  while (Date.now() - from < DRAIN_MS) {
    const { rows } = await client.query<{ left: string }>(`
      select (select count(*) from effects where due_at is not null and coalesce(cardinality(held_by), 0) = 0)
        + (select count(*) from pgboss.job where name = 'effects' and state in ('created', 'retry', 'active')) as left`);
    if (Number(rows[0]?.left) === 0) break;
    await wait(250);
  }
  await client.end();
  return Date.now() - from;
}
