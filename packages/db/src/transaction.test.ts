import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { connect } from './connect.ts';
import { newId } from './ids.ts';
import { testDatabase } from './testing/database.ts';
import type { TestDatabase } from './testing/database.ts';
import { aMember, aWorkspace } from './testing/builders.ts';
import { inWorkspace, lastly } from './transaction.ts';
import type { Tx } from './transaction.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test('a query without a workspace predicate sees its own workspace alone', async () => {
  const [one, other] = [await aWorkspace(database.app), await aWorkspace(database.app)];
  const mine = await aMember(database.app, one.id);
  await aMember(database.app, other.id);
  const seen = await inWorkspace(database.app, one.id, (tx) =>
    tx.selectFrom('members').select('id').execute(),
  );
  expect(seen).toEqual([{ id: mine.id }]);
});

test('without a workspace a query on a tenant table raises, on a fresh and on a used connection', async () => {
  const { id } = await aWorkspace(database.app);
  const unscoped = () => database.app.selectFrom('members').selectAll().execute();
  await expect(unscoped()).rejects.toThrow(/handrail.workspace_id|uuid/);
  await inWorkspace(database.app, id, (tx) => tx.selectFrom('members').selectAll().execute());
  await expect(unscoped()).rejects.toThrow(/handrail.workspace_id|uuid/);
});

test('a row for another workspace cannot be written', async () => {
  const [one, other] = [await aWorkspace(database.app), await aWorkspace(database.app)];
  const member = await aMember(database.app, one.id);
  const theft = inWorkspace(database.app, other.id, (tx) =>
    tx
      .insertInto('members')
      .values({
        workspace_id: one.id,
        id: newId(),
        login_id: member.loginId,
        email: 'x@example.com',
        name: 'X',
        roles: ['csm'],
        invited_at: '2026-01-01T00:00:00.000Z',
      })
      .execute(),
  );
  await expect(theft).rejects.toThrow(/row-level security/);
  const moved = inWorkspace(database.app, one.id, (tx) =>
    tx.updateTable('members').set({ workspace_id: other.id }).execute(),
  );
  await expect(moved).rejects.toThrow(/row-level security|foreign key/);
});

test('work that throws leaves nothing behind, and the connection serves the next', async () => {
  const { id } = await aWorkspace(database.app);
  await expect(
    inWorkspace(database.app, id, async (tx) => {
      await tx.updateTable('workspaces').set({ name: 'Changed' }).where('id', '=', id).execute();
      throw new Error('no');
    }),
  ).rejects.toThrow('no');
  const kept = await database.app
    .selectFrom('workspaces')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(kept.name).not.toBe('Changed');
});

test('a statement that fails, first, in between or last, leaves nothing behind and keeps its own message', async () => {
  const { id } = await aWorkspace(database.app);
  const fail = (tx: Tx) => sql`select 1 / 0`.execute(tx);
  const change = (tx: Tx) =>
    tx.updateTable('workspaces').set({ name: 'Changed' }).where('id', '=', id).execute();
  for (const work of [
    async (tx: Tx) => void (await fail(tx)),
    async (tx: Tx) => void (await Promise.all([change(tx), fail(tx), change(tx)])),
    async (tx: Tx) => {
      await change(tx);
      lastly(tx, () => sql`select 1 / 0`);
    },
    async (tx: Tx) => {
      await change(tx);
      // Caught, but the transaction is lost all the same: it must not look committed.
      await fail(tx).catch(() => {});
    },
  ])
    await expect(inWorkspace(database.app, id, work)).rejects.toThrow(
      /division by zero|aborted|rolled back/i,
    );
  const kept = await database.app
    .selectFrom('workspaces')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(kept.name).toBe('Acme');
});

test('a connection that breaks in the middle is told, and the next transaction gets a good one', async () => {
  const { id } = await aWorkspace(database.app);
  const broken = inWorkspace(database.app, id, async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.owner);
    await sql`select 1`.execute(tx);
  });
  await expect(broken).rejects.toThrow();
  const seen = await inWorkspace(database.app, id, (tx) => tx.selectFrom('members').selectAll().execute());
  expect(seen).toEqual([]);
});

test('twenty transactions at once on ten connections each see their own workspace', async () => {
  const workspaces = await Promise.all(Array.from({ length: 20 }, () => aWorkspace(database.app)));
  const seen = await Promise.all(
    workspaces.map(({ id }) =>
      inWorkspace(database.app, id, async (tx) => {
        const [first, second] = await Promise.all([
          sql<{ id: string }>`select current_setting('handrail.workspace_id') as id`.execute(tx),
          sql<{ id: string }>`select current_setting('handrail.workspace_id') as id, pg_sleep(0.001)`.execute(
            tx,
          ),
        ]);
        return [first.rows[0]?.id, second.rows[0]?.id];
      }),
    ),
  );
  expect(seen).toEqual(workspaces.map(({ id }) => [id, id]));
});

test('a transaction begun inside another does not inherit its workspace', async () => {
  const { id } = await aWorkspace(database.app);
  await inWorkspace(database.app, id, async () => {
    const inner = database.app.transaction().execute((tx) => tx.selectFrom('members').selectAll().execute());
    await expect(inner).rejects.toThrow(/handrail.workspace_id|uuid/);
  });
});

test('anything but a UUID is refused before it reaches the database', async () => {
  const work = () => Promise.resolve();
  for (const id of ['', "x'; drop table members; --", '00000000-0000-0000-0000-00000000000'])
    await expect(inWorkspace(database.app, id, work)).rejects.toThrow(TypeError);
});

test('a transaction used after its end is refused', async () => {
  const { id } = await aWorkspace(database.app);
  const leaked = await inWorkspace(database.app, id, (tx) => Promise.resolve({ tx }));
  await expect(leaked.tx.selectFrom('members').selectAll().execute()).rejects.toThrow(/committed/);
});

test('times, days, large counts and arrays come back as documented', async () => {
  const { rows } = await sql`
    select '2026-11-21 10:00:00+01'::timestamptz as at, '2026-11-21'::date as day, 9007199254740991::bigint as big,
      1.5::numeric as amount, array['2026-11-21 09:00Z'::timestamptz(3), null] as times, '{"a":[1]}'::jsonb as json
  `.execute(database.app);
  expect(rows).toEqual([
    {
      at: '2026-11-21T09:00:00.000Z',
      day: '2026-11-21',
      big: 9007199254740991,
      amount: 1.5,
      times: ['2026-11-21T09:00:00.000Z', null],
      json: { a: [1] },
    },
  ]);
  await expect(sql`select 9007199254740993::bigint as big`.execute(database.app)).rejects.toThrow(
    /safe integer/,
  );
});

test('only the commit of what is repeatable does not wait for the disk', async () => {
  const { id } = await aWorkspace(database.app);
  const url = new URL(database.appUrl);
  url.searchParams.set('options', '-c synchronous_commit=on');
  const durable = connect(url.href, { max: 1 });
  const waits = (given: { isRepeatable?: boolean }) =>
    inWorkspace(
      durable,
      id,
      async (tx) => {
        const { rows } = await sql<{
          on: string;
        }>`select current_setting('synchronous_commit') as "on"`.execute(tx);
        return rows[0]?.on;
      },
      given,
    );
  expect([await waits({}), await waits({ isRepeatable: true }), await waits({})]).toEqual([
    'on',
    'off',
    'on',
  ]);
  await durable.destroy();
});
