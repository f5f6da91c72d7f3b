import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../ids.ts';
import { aWorkspace, OTHER_ACTION } from '../testing/builders.ts';
import { testDatabase } from '../testing/database.ts';
import type { TestDatabase } from '../testing/database.ts';
import { inWorkspace } from '../transaction.ts';
import { appendAudits } from './append.ts';
import type { AuditEntry } from './append.ts';
import { measurementsAfter } from './measurements.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const AT = '2026-01-05T09:00:00.000Z';
const BEGINNING = { entry: 0, part: 0 };
const ALL: Parameters<typeof measurementsAfter>[2] = { since: null, last: Number.MAX_SAFE_INTEGER };

const about = (objectId: string, action: AuditEntry['action'], details = {}): AuditEntry => ({
  ...{ at: AT, actor: 'system', action, objectType: 'onboarding', objectId, details },
});

function kept(workspaceId: string, within = ALL, after = BEGINNING, most = 100) {
  return inWorkspace(database.app, workspaceId, (tx) =>
    measurementsAfter(tx, workspaceId, within, after, most),
  );
}

/** Three entries, of which the first is no step and the last is about two rows. */
async function measured() {
  const { id } = await aWorkspace(database.app);
  const onboarding = newId();
  const rows = ['CO-EDGE-001', 'CO-EDGE-002'];
  await inWorkspace(database.app, id, (tx) =>
    appendAudits(tx, id, [
      about(onboarding, OTHER_ACTION),
      about(onboarding, 'finding.opened', { row: 'CO-EDGE-001', tier: 'high', owner: 'legal' }),
      { ...about(onboarding, 'decision.undone', { kind: 'override', rows }), at: '2026-01-06T09:00:00.000Z' },
    ]),
  );
  return { id, onboarding };
}

test('a measurement stands beside the entry that it was made of, with the entry’s time and onboarding', async () => {
  const { id, onboarding } = await measured();
  const nothing = { lane: null, amount: null, unit: null, codes: [], outcome: null };
  expect(await kept(id)).toEqual([
    {
      ...{ ...nothing, entry: 2, part: 1, at: AT, event: 'finding.opened', onboardingId: onboarding },
      ...{ row: 'CO-EDGE-001', tier: 'high', role: 'legal', kind: null },
    },
    ...['CO-EDGE-001', 'CO-EDGE-002'].map((row, index) => ({
      ...{ ...nothing, entry: 3, part: index + 1, at: '2026-01-06T09:00:00.000Z', event: 'decision.undone' },
      ...{ onboardingId: onboarding, row, tier: null, role: null, kind: 'override' },
    })),
  ]);
});

test('an entry that is about no onboarding is measured without one', async () => {
  const { id } = await aWorkspace(database.app);
  const entry = { ...about('3', 'register.published', { rows: 40 }), objectType: 'register' };
  await inWorkspace(database.app, id, (tx) => appendAudits(tx, id, [entry]));
  expect(await kept(id)).toMatchObject([
    { entry: 1, event: 'register.published', onboardingId: null, amount: 40, unit: 'count' },
  ]);
});

test('a step whose transaction rolls back is not counted, and its number counts the next one', async () => {
  const { id } = await aWorkspace(database.app);
  const onboarding = newId();
  const failed = inWorkspace(database.app, id, async (tx) => {
    await appendAudits(tx, id, [about(onboarding, 'task.finished')]);
    throw new Error('no');
  });
  await expect(failed).rejects.toThrow('no');
  expect(await kept(id)).toEqual([]);
  await inWorkspace(database.app, id, (tx) => appendAudits(tx, id, [about(onboarding, 'task.reopened')]));
  expect(await kept(id)).toMatchObject([{ entry: 1, event: 'task.reopened' }]);
});

test('what would be text, or count for another entry, is refused with the whole transaction', async () => {
  const { id } = await measured();
  const call = (measured: object) =>
    inWorkspace(database.app, id, (tx) =>
      sql`select append_audit(array[now()], '{a}', '{b}', '{c}', '{d}', '{"{}"}', ${JSON.stringify([
        { entry: 1, part: 1, event: 'task.finished', codes: [], ...measured },
      ])})`.execute(tx),
    );
  for (const wrong of [
    { kind: 'Ada Lovelace' },
    { outcome: 'ada@example.com' },
    { row: 'Ada' },
    { event: 'Ada' },
    { codes: ['goals missing'] },
    { amount: 1 },
    { unit: 'seconds' },
    { entry: 2 },
    { entry: 0 },
  ])
    await expect(call(wrong), JSON.stringify(wrong)).rejects.toThrow(/violates/);
  expect(await kept(id)).toHaveLength(3);
});

test('another workspace sees none of them', async () => {
  const { id } = await measured();
  const other = await aWorkspace(database.app);
  const seen = await inWorkspace(database.app, other.id, async (tx) => [
    ...(await measurementsAfter(tx, id, ALL, BEGINNING, 100)),
    ...(await tx.selectFrom('measurements').selectAll().execute()),
  ]);
  expect(seen).toEqual([]);
});

test('the application can neither write them by itself, nor change or delete one', async () => {
  const { id } = await measured();
  for (const statement of [
    `insert into measurements (workspace_id, entry, part, at, event, codes) values ('${id}', 1, 1, now(), 'a.b', '{}')`,
    "update measurements set kind = 'sales'",
    'delete from measurements',
    'truncate measurements',
  ])
    await expect(
      inWorkspace(database.app, id, (tx) => sql.raw(statement).execute(tx)),
      statement,
    ).rejects.toThrow(/permission denied/);
});

test('they are read piece by piece from a place on, from a time on, and up to an entry', async () => {
  const { id } = await measured();
  const places = (found: readonly { entry: number; part: number }[]) =>
    found.map(({ entry, part }) => `${entry}.${part}`);
  expect(places(await kept(id, ALL, BEGINNING, 2))).toEqual(['2.1', '3.1']);
  expect(places(await kept(id, ALL, { entry: 3, part: 1 }))).toEqual(['3.2']);
  expect(places(await kept(id, { ...ALL, since: '2026-01-05T09:00:00.001Z' }))).toEqual(['3.1', '3.2']);
  expect(places(await kept(id, { ...ALL, last: 2 }))).toEqual(['2.1']);
});
