import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { aWorkspace, OTHER_ACTION } from '../testing/builders.ts';
import { manyOnboardings } from '../testing/many-onboardings.ts';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { inWorkspace } from '../transaction.ts';
import { appendAudit, appendAudits, auditPayload } from './append.ts';
import { chainOf, findEntries, headOf } from './entries.ts';
import { sha256, verifyAudit } from './verify.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const entry = (n: number) => ({
  at: '2026-01-05T09:00:00.000Z',
  actor: 'system',
  action: OTHER_ACTION,
  objectType: 'thing',
  objectId: `t${n}`,
  details: { n, text: 'Größe “x” \u0000 \ud800 100 %' },
});

async function aChain(length: number): Promise<string> {
  const { id } = await aWorkspace(database.app);
  const entries = Array.from({ length }, (_, index) => entry(index + 1));
  await inWorkspace(database.app, id, (tx) => appendAudits(tx, id, entries));
  return id;
}

/** As the owner, with the guards off: what an intruder with the database in hand could do. */
async function tamper(id: string, ...changes: string[]): Promise<void> {
  await database.owner.transaction().execute(async (tx) => {
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const change of changes) await sql.raw(change.replaceAll('$ws', `'${id}'::uuid`)).execute(tx);
  });
}

test('a thousand entries verify, and the head is the hash of the last', async () => {
  const id = await aChain(1000);
  const head = await inWorkspace(database.app, id, (tx) => headOf(tx, id));
  expect(await verifyAudit(database.app, id)).toEqual({ ok: true, entries: 1000, headHash: head?.hash });
});

test('the hash is the SHA-256 of the hash before and the stored text, as anyone can work out again', async () => {
  const id = await aChain(2);
  const [first, second] = await inWorkspace(database.app, id, async (tx) => {
    const chain = [];
    for await (const link of chainOf(tx, id, 1)) chain.push(link);
    return chain;
  });
  expect(first?.payload).toBe(auditPayload(id, entry(1)));
  expect(first?.hash).toBe(sha256(first?.payload ?? ''));
  expect(second?.hash).toBe(sha256((first?.hash ?? '') + (second?.payload ?? '')));
});

test('writers at once leave no gap and one chain', async () => {
  const id = await aChain(0);
  await Promise.all(
    Array.from({ length: 60 }, (_, index) =>
      inWorkspace(database.app, id, (tx) => appendAudit(tx, { ...entry(index), workspaceId: id })),
    ),
  );
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: true, entries: 60 });
});

test('an entry of a transaction that is rolled back is gone, and its number is given again', async () => {
  const id = await aChain(1);
  const failed = inWorkspace(database.app, id, async (tx) => {
    await appendAudit(tx, { ...entry(2), workspaceId: id });
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  await inWorkspace(database.app, id, (tx) => appendAudit(tx, { ...entry(3), workspaceId: id }));
  const chain = await inWorkspace(database.app, id, (tx) => findEntries(tx, id, {}, { limit: 10 }));
  expect(chain.map(({ seq, objectId }) => [seq, objectId])).toEqual([
    [2, 't3'],
    [1, 't1'],
  ]);
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: true, entries: 2 });
});

test('entries said anywhere in the work stand in that order, after all of it', async () => {
  const id = await aChain(0);
  await inWorkspace(database.app, id, async (tx) => {
    await appendAudit(tx, { ...entry(1), workspaceId: id });
    await tx.updateTable('workspaces').set({ name: 'Changed' }).where('id', '=', id).execute();
    expect(await headOf(tx, id)).toMatchObject({ seq: 0 });
    await appendAudits(tx, id, [entry(2), entry(3)]);
  });
  const chain = await inWorkspace(database.app, id, (tx) => findEntries(tx, id, {}, { limit: 10 }));
  expect(chain.map(({ objectId }) => objectId)).toEqual(['t3', 't2', 't1']);
});

test('an entry that cannot be written takes the whole transaction with it, and says why', async () => {
  const id = await aChain(1);
  const failed = inWorkspace(database.app, id, async (tx) => {
    await tx.updateTable('workspaces').set({ name: 'Half done' }).where('id', '=', id).execute();
    await appendAudit(tx, { ...entry(2), at: 'no time', workspaceId: id });
  });
  await expect(failed).rejects.toThrow(/timestamp/);
  const { name } = await database.app
    .selectFrom('workspaces')
    .select('name')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  expect(name).toBe('Acme');
  await inWorkspace(database.app, id, (tx) => appendAudit(tx, { ...entry(2), workspaceId: id }));
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: true, entries: 2 });
});

test('what is not JSON is refused before anything is committed', async () => {
  const id = await aChain(0);
  const failed = inWorkspace(database.app, id, (tx) =>
    appendAudit(tx, { ...entry(1), details: { n: Number.NaN }, workspaceId: id }),
  );
  await expect(failed).rejects.toThrow(TypeError);
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: true, entries: 0 });
});

test('an entry cannot be put into the chain of another workspace than the transaction’s', async () => {
  const [mine, other] = [await aChain(1), await aChain(1)];
  await inWorkspace(database.app, mine, (tx) => appendAudit(tx, { ...entry(2), workspaceId: mine }));
  expect(await verifyAudit(database.app, other)).toMatchObject({ ok: true, entries: 1 });
  expect(await inWorkspace(database.app, mine, (tx) => headOf(tx, other))).toBeNull();
});

test.each([
  [
    'an edited text',
    `update audit_entries set payload = replace(payload, '"n":3', '"n":30') where workspace_id = $ws and seq = 3`,
    3,
  ],
  [
    'an edited actor column',
    `update audit_entries set actor = 'member:x' where workspace_id = $ws and seq = 4`,
    4,
  ],
  [
    'an edited time column',
    `update audit_entries set at = at + interval '1 ms' where workspace_id = $ws and seq = 4`,
    4,
  ],
  [
    'an edited hash',
    `update audit_entries set hash = repeat('0', 64) where workspace_id = $ws and seq = 2`,
    2,
  ],
  ['a deleted entry', 'delete from audit_entries where workspace_id = $ws and seq = 3', 3],
  ['a deleted first entry', 'delete from audit_entries where workspace_id = $ws and seq = 1', 1],
  ['a cut-off end', 'delete from audit_entries where workspace_id = $ws and seq > 4', 5],
  ['every entry gone', 'delete from audit_entries where workspace_id = $ws', 1],
  ['a deleted head', 'delete from audit_heads where workspace_id = $ws', 6],
  ['a head moved back', 'update audit_heads set seq = 5 where workspace_id = $ws', 6],
  [
    'an entry before the first',
    `insert into audit_entries select workspace_id, 0, at, actor, action, object_type, object_id, payload, hash from audit_entries where workspace_id = $ws and seq = 1`,
    1,
  ],
  [
    'an entry after the last',
    `insert into audit_entries select workspace_id, 7, at, actor, action, object_type, object_id, payload, encode(sha256(convert_to((select hash from audit_entries where workspace_id = $ws and seq = 6) || payload, 'UTF8')), 'hex') from audit_entries where workspace_id = $ws and seq = 1`,
    7,
  ],
])('%s is named at its entry', async (_, change, seq) => {
  const id = await aChain(6);
  await tamper(id, change);
  expect(await verifyAudit(database.app, id)).toMatchObject({
    ok: false,
    firstBadSeq: seq,
    entries: seq - 1,
  });
});

test('a deletion closed up by renumbering is named', async () => {
  const id = await aChain(6);
  await tamper(
    id,
    'delete from audit_entries where workspace_id = $ws and seq = 3',
    'update audit_entries set seq = seq - 1 where workspace_id = $ws and seq = 4',
    'update audit_entries set seq = seq - 1 where workspace_id = $ws and seq = 5',
    'update audit_entries set seq = seq - 1 where workspace_id = $ws and seq = 6',
    'update audit_heads set seq = 5 where workspace_id = $ws',
  );
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: false, firstBadSeq: 3 });
});

test('two swapped entries are named at the first of them', async () => {
  const id = await aChain(6);
  await tamper(
    id,
    'update audit_entries set seq = 100 where workspace_id = $ws and seq = 3',
    'update audit_entries set seq = 3 where workspace_id = $ws and seq = 5',
    'update audit_entries set seq = 5 where workspace_id = $ws and seq = 100',
  );
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: false, firstBadSeq: 3 });
});

test('an entry put between two others is named', async () => {
  const id = await aChain(4);
  await tamper(
    id,
    'update audit_entries set seq = 5 where workspace_id = $ws and seq = 4',
    'update audit_entries set seq = 4 where workspace_id = $ws and seq = 3',
    `insert into audit_entries select workspace_id, 3, at, actor, action, object_type, object_id, payload, repeat('a', 64) from audit_entries where workspace_id = $ws and seq = 2`,
    'update audit_heads set seq = 5 where workspace_id = $ws',
  );
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: false, firstBadSeq: 3 });
});

test('a chain rewritten whole, head and all, is caught by a noted entry', async () => {
  const id = await aChain(3);
  const noted = await inWorkspace(database.app, id, (tx) => headOf(tx, id));
  await tamper(
    id,
    'delete from audit_entries where workspace_id = $ws',
    'delete from audit_heads where workspace_id = $ws',
  );
  await inWorkspace(database.app, id, (tx) => appendAudits(tx, id, [entry(1), entry(9), entry(3)]));
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: true });
  if (noted === null) throw new Error('no head');
  expect(await verifyAudit(database.app, id, noted)).toMatchObject({ ok: false, firstBadSeq: 3 });
});

test('even the owner, by accident, can neither change, delete nor empty what is written', async () => {
  const id = await aChain(2);
  for (const statement of [
    "update audit_entries set actor = 'x'",
    'delete from audit_entries',
    'truncate audit_entries',
    'truncate audit_heads',
    'delete from audit_heads',
    'update audit_heads set seq = 1',
  ])
    await expect(sql.raw(statement).execute(database.owner), statement).rejects.toThrow(/append-only/);
  expect(await verifyAudit(database.app, id)).toMatchObject({ ok: true, entries: 2 });
});

test('pages go back and forth through what the filter matches, wildcards taken at their word', async () => {
  const id = await aChain(10);
  const find = (filter: Parameters<typeof findEntries>[2], at: Parameters<typeof findEntries>[3]) =>
    inWorkspace(database.app, id, async (tx) =>
      (await findEntries(tx, id, filter, at)).map(({ seq }) => seq),
    );
  expect(await find({}, { limit: 3 })).toEqual([10, 9, 8, 7]);
  expect(await find({}, { limit: 3, before: 3 })).toEqual([2, 1]);
  expect(await find({}, { limit: 3, after: 3 })).toEqual([7, 6, 5, 4]);
  expect(await find({ action: 'thing' }, { limit: 1 })).toEqual([10, 9]);
  expect(await find({ action: 'thin' }, { limit: 1 })).toEqual([]);
  expect(await find({ objectId: 't4' }, { limit: 9 })).toEqual([4]);
  expect(await find({ q: 'größe “X”' }, { limit: 1 })).toEqual([10, 9]);
  expect(await find({ q: '100 %' }, { limit: 1 })).toEqual([10, 9]);
  expect(await find({ q: '1%0' }, { limit: 1 })).toEqual([]);
  expect(await find({ actor: 'cli' }, { limit: 1 })).toEqual([]);
});

test('a search by the name of a customer finds every entry about their onboarding', async () => {
  const { id } = await aWorkspace(database.app);
  await manyOnboardings(database.app, id, 2);
  const name = await inWorkspace(database.app, id, async (tx) => {
    const [one, other] = await tx.selectFrom('onboardings').select(['id', 'account_name as name']).execute();
    if (one === undefined || other === undefined) throw new Error('Two onboardings are needed.');
    const about = { ...entry(1), objectType: 'onboarding', details: { row: 'CO-EDGE-003' } };
    await appendAudits(tx, id, [
      { ...about, objectId: one.id },
      { ...about, objectId: other.id },
      { ...entry(2), objectId: one.id },
    ]);
    return one.name;
  });
  const found = await inWorkspace(database.app, id, (tx) =>
    findEntries(tx, id, { q: name.toUpperCase() }, { limit: 10 }),
  );
  expect(found.map(({ seq }) => seq)).toEqual([1]);
});
