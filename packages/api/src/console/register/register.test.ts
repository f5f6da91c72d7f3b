import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aRecord } from '../../deals/testing/a-record.ts';
import { aReceivingWorkspace } from '../../deals/testing/receiving.ts';
import { createContext } from '../../context.ts';
import { registerInUse } from '../../register/in-use.ts';
import { testServices } from '../../testing/services.ts';
import { aMember } from '@handrail/db/testing/builders';
import { callerFor } from '../router.ts';
import { refusalFrom } from '../testing/refusal-from.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function aRegister() {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const member = await aMember(database.app, workspaceId, { roles: ['support'] });
  const caller = callerFor(createContext(testServices(database.app), { workspaceId, memberId: member.id }));
  return { workspaceId, receive, caller };
}

test('the register lists its 41 rows as sentences, with how often each fired', async () => {
  const { receive, caller } = await aRegister();
  const record = aRecord();
  await receive(record);
  await receive({ ...record, handoff: { businessOutcome: 'Less paper.' } });
  await receive(aRecord());
  const rows = await caller.register.list();
  expect(rows.map(({ id }) => id)).toEqual(
    Array.from({ length: 41 }, (_, index) => `CO-EDGE-${String(index + 1).padStart(3, '0')}`),
  );
  for (const { sentence } of rows) expect(sentence).toMatch(/^Fires when .+\.$/);
  const hits = (id: string) => rows.find((row) => row.id === id);
  expect(hits('CO-EDGE-009')).toMatchObject({ firedOpen: 1, firedEver: 2 });
  expect(hits('CO-EDGE-001')).toMatchObject({ firedOpen: 2, firedEver: 2 });
  expect(hits('CO-EDGE-025')).toMatchObject({ firedOpen: 0, firedEver: 0 });
});

test('every row has a page with its file, its facts and its examples, which pass', async () => {
  const { caller } = await aRegister();
  for (const { id } of await caller.register.list()) {
    const row = await caller.register.row({ row: id });
    expect(row.yaml).toContain(`id: ${id}`);
    expect(row.facts.length, id).toBeGreaterThan(0);
    const run = await caller.register.runExamples({ row: id });
    expect(run.results.map(({ name, expect: expected }) => ({ name, expect: expected }))).toEqual(
      row.examples,
    );
    expect(run.results.filter(({ passed }) => !passed)).toEqual([]);
  }
});

test('a row’s page shows where it fires now', async () => {
  const { receive, caller } = await aRegister();
  await receive(aRecord({ account: { name: 'Here' } }));
  await receive(aRecord({ account: { name: 'Not here' }, handoff: { businessOutcome: 'Less paper.' } }));
  const { openOnboardings } = await caller.register.row({ row: 'CO-EDGE-009' });
  expect(openOnboardings.map(({ accountName }) => accountName)).toEqual(['Here']);
});

test('a row that is not there is not found', async () => {
  const { caller } = await aRegister();
  for (const ask of [
    () => caller.register.row({ row: 'CO-EDGE-099' }),
    () => caller.register.runExamples({ row: 'CO-EDGE-099' }),
  ])
    expect(await refusalFrom(ask())).toEqual({ kind: 'not_found' });
});

test('the lane table stands in its order and ends with the unknown', async () => {
  const lanes = await (await aRegister()).caller.register.lanes();
  expect(lanes.map(({ lane }) => lane)).toEqual([
    'renewal',
    'strategic',
    'integration_heavy',
    'migration',
    'professional_services',
    'enterprise',
    'mid_market',
    'tech_touch',
    'self_serve',
    'unknown',
  ]);
  expect(lanes.find(({ lane }) => lane === 'migration')).toMatchObject({ leadTimeDays: 30 });
  for (const { sentence } of lanes) expect(sentence).toMatch(/^[A-Z“].+\.$/);
});

test('the register is published once, however many ask for it at once', async () => {
  const { workspaceId } = await aReceivingWorkspace(database.app);
  const asking = Array.from({ length: 10 }, () =>
    registerInUse(database.app, workspaceId, '2026-03-04T09:00:00.000Z'),
  );
  expect(new Set((await Promise.all(asking)).map(({ number }) => number))).toEqual(new Set([1]));
  const versions = await inWorkspace(database.app, workspaceId, (tx) =>
    tx.selectFrom('register_versions').select(['number', 'published_by']).execute(),
  );
  expect(versions).toEqual([{ number: 1, published_by: 'system' }]);
});
