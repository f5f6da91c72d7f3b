import { sql } from 'kysely';
import { setImmediate } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { aWorkspace } from './testing/builders.ts';
import { testDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';
import { inWorkspace } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(async () => {
  await database.close();
});

test('statements that are started together in a transaction do not wait for each other, and answer in order', async () => {
  const { id } = await aWorkspace(database.app);
  const sent = vi.spyOn(pg.Client.prototype, 'query');
  try {
    await inWorkspace(database.app, id, async (tx) => {
      sent.mockClear();
      const answered: number[] = [];
      const started = [1, 2, 3].map(async (n) => {
        // The first could not be answered within a turn of the event loop, if the others waited for it.
        await sql`select pg_advisory_xact_lock(${n}::bigint)`.execute(tx);
        answered.push(n);
      });
      await setImmediate();
      expect(sent).toHaveBeenCalledTimes(3);
      await Promise.all(started);
      expect(answered).toEqual([1, 2, 3]);
    });
  } finally {
    sent.mockRestore();
  }
});

test('where one of several fails, its own error is thrown and the transaction leaves nothing behind', async () => {
  const { id } = await aWorkspace(database.app);
  const work = inWorkspace(database.app, id, (tx) =>
    Promise.all([
      sql`update workspaces set name = 'Changed' where id = ${id}`.execute(tx),
      sql`select 1 / ${0}::int`.execute(tx),
      sql`update workspaces set name = 'Changed twice' where id = ${id}`.execute(tx),
    ]),
  );
  await expect(work).rejects.toThrow(/division by zero/);
  const { rows } = await inWorkspace(database.app, id, (tx) =>
    sql<{ name: string }>`select name from workspaces where id = ${id}`.execute(tx),
  );
  expect(rows[0]?.name).not.toMatch(/Changed/);
});
