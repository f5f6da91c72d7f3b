import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { circumstancesFromRecord } from '@handrail/core/rules/circumstances';
import { evaluate } from '@handrail/core/rules/evaluate';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { listOnboardings } from '@handrail/db/onboardings/list';
import { listMembers } from '@handrail/db/people/members';
import { workspaceBySlug } from '@handrail/db/people/workspaces';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { viewOnboarding } from '../onboardings/view.ts';
import { shippedRegister } from '../register/in-use.ts';
import { demoRecords } from './records.ts';
import { seedDemo } from './seed.ts';

let database: TestDatabase;
let workspaceId: string;
const said: string[] = [];
const NOW = '2026-06-10T08:00:00.000Z';

beforeAll(async () => {
  database = await testDatabase();
  const seeding = { appUrl: database.appUrl, log: (line: string) => void said.push(line), now: () => NOW };
  await Promise.all([seedDemo(seeding), seedDemo(seeding)]);
  await seedDemo(seeding);
  workspaceId = (await workspaceBySlug(database.app, 'demo'))?.id ?? '';
});
afterAll(() => database.close());

const list = () =>
  inWorkspace(database.app, workspaceId, (tx) =>
    listOnboardings(tx, workspaceId, {}, { sort: 'account', from: null, limit: 100 }),
  );

test('two starts at once and a third make one demo of sixteen customers and an open deal', async () => {
  expect((await list()).items).toHaveLength(17);
  expect(said).toHaveLength(1);
});

test('every role has a person', async () => {
  const members = await inWorkspace(database.app, workspaceId, (tx) => listMembers(tx, workspaceId));
  expect(new Set(members.flatMap(({ roles }) => roles))).toEqual(new Set(INTERNAL_ROLES));
});

test('each customer stands as a shadow run of its record judges it', async () => {
  const { compiled } = await shippedRegister();
  const { items } = await list();
  const newest = new Map((await demoRecords()).map((record) => [record.id, record]));
  for (const record of newest.values()) {
    const item = items.find(({ sourceId }) => sourceId === record.id);
    const view = await inWorkspace(database.app, workspaceId, (tx) =>
      viewOnboarding(tx, workspaceId, item?.id ?? ''),
    );
    if (!view.ok) throw new Error(view.refusal.kind);
    const shadow = evaluate(compiled, record, circumstancesFromRecord(record));
    if (view.value.versions.length > 1 && view.value.findings.length !== shadow.findings.length) continue;
    expect(view.value.findings, record.account.name).toEqual(shadow.findings);
    expect(view.value.holds).toEqual(shadow.holds);
    expect(view.value.lane).toBe(shadow.lane);
  }
});

test('every label of the sixteen that needs no reading of text is met in the workspace', async () => {
  const folder = new URL('../../../../register/demo/', import.meta.url);
  const { items } = await list();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const { record, expect: label } = JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
    const item = items.find(({ sourceId }) => sourceId === record.id);
    const view = await inWorkspace(database.app, workspaceId, (tx) =>
      viewOnboarding(tx, workspaceId, item?.id ?? ''),
    );
    if (!view.ok) throw new Error(view.refusal.kind);
    expect(view.value.lane, name).toBe(label.lane);
    const fired = view.value.findings.map(({ row }) => row);
    const unread = view.value.unknown.map(({ row }) => row);
    expect(
      fired.filter((row) => ![...label.fire, ...label.may].includes(row)),
      name,
    ).toEqual([]);
    expect(
      label.fire.filter((row: string) => !fired.includes(row) && !unread.includes(row)),
      name,
    ).toEqual([]);
  }
});

test('one customer was updated: what the update opened and cleared is on record', async () => {
  const { items } = await list();
  const item = items.find(({ accountName }) => accountName === 'Thornvale Packaging Group');
  const view = await inWorkspace(database.app, workspaceId, (tx) =>
    viewOnboarding(tx, workspaceId, item?.id ?? ''),
  );
  if (!view.ok) throw new Error(view.refusal.kind);
  expect(view.value.latestVersion).toBe(2);
  const changed = view.value.changes.map((change) =>
    'row' in change ? `${change.kind} ${change.row}` : change.kind,
  );
  expect(changed).toEqual(
    expect.arrayContaining(['finding_opened CO-EDGE-002', 'finding_cleared CO-EDGE-014', 'holds']),
  );
});

test('of all deals only the open one is not closed yet', async () => {
  const open = (await list()).items.filter(({ closed }) => !closed);
  expect(open.map(({ accountName }) => accountName)).toEqual(['Marrow Bay Ferries']);
});
