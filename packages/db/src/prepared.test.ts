import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { connect } from './connect.ts';
import type { Db } from './connect.ts';
import { aWorkspace } from './testing/builders.ts';
import { testDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';
import { inWorkspace } from './transaction.ts';

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await testDatabase();
  db = connect(database.appUrl, { max: 1 });
});
afterAll(async () => {
  await db.destroy();
  await database.close();
});

const echo = (tx: Pick<Db, 'getExecutor'>, value: number) =>
  sql<{ n: number }>`select ${value}::int as n`.execute(tx);

test('the same statement sent many times at once on a new connection is prepared once and answers each', async () => {
  const { id } = await aWorkspace(database.app);
  const answers = await inWorkspace(db, id, (tx) =>
    Promise.all([1, 2, 3, 4, 5].map((value) => echo(tx, value))),
  );
  expect(answers.map(({ rows }) => rows)).toEqual([1, 2, 3, 4, 5].map((n) => [{ n }]));
});

test('a statement whose first sending fell into a lost transaction works in the next', async () => {
  const { id } = await aWorkspace(database.app);
  const later = (tx: Pick<Db, 'getExecutor'>) => sql<{ n: number }>`select ${1}::int + 1 as n`.execute(tx);
  const lost = inWorkspace(db, id, (tx) =>
    Promise.all([sql`select ${1}::int / 0`.execute(tx), later(tx), later(tx)]),
  );
  await expect(lost).rejects.toThrow(/division/);
  const { rows } = await inWorkspace(db, id, later);
  expect(rows).toEqual([{ n: 2 }]);
});

test('a prepared statement sees the workspace of its transaction, not of the one it was prepared in', async () => {
  const [one, other] = [await aWorkspace(database.app), await aWorkspace(database.app)];
  const change = (id: string) =>
    inWorkspace(db, id, async (tx) => {
      // More often than Postgres plans anew (five times): the kept plan must still ask who is looking.
      const counts = [];
      for (let n = 0; n < 8; n += 1) {
        const { numUpdatedRows } = await tx
          .updateTable('workspaces')
          .set({ timezone: 'UTC' })
          .where('name', '=', 'Acme')
          .executeTakeFirst();
        counts.push(Number(numUpdatedRows));
      }
      return counts;
    });
  for (const id of [one.id, other.id, one.id]) expect(await change(id)).toEqual(Array(8).fill(1));
});
