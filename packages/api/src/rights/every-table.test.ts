import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { HELD, HELD_TABLES } from '@handrail/db/rights/held';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { fillEveryTable } from '@handrail/db/testing/fill';
import { guardsOff, plant, wordColumns } from '@handrail/db/testing/planting';
import type { WordColumn } from '@handrail/db/testing/planting';
import { inWorkspace } from '@handrail/db/transaction';
import { testServices } from '../testing/services.ts';
import { exportPieces } from './export.ts';
import { wantAccount, wantPerson } from './subjects.ts';
import type { Asking } from './subjects.ts';
import { readExport } from './testing/read-export.ts';

const [mine, theirs] = [newId(), newId()];
const CANARY = 'canary@customer.example';
const ids = { onboarding: newId(), account: newId(), contact: newId(), message: newId(), decision: newId() };
const services = () => testServices(database.app);
const asking = (workspaceId: string): Asking => ({
  ...{ workspaceId, actor: 'cli', at: '2026-03-04T09:00:00.000Z', secret: services().secret },
});

let database: TestDatabase;
/** Every column that can hold words, but keys that nobody may read. */
let words: WordColumn[] = [];
/** One row in each table for each of two workspaces, its checks and guards taken off. */
beforeAll(async () => {
  database = await testDatabase();
  await fillEveryTable(database.owner, HELD_TABLES, [mine, theirs]);
  await guardsOff(database.owner, HELD_TABLES);
  words = await wordColumns(database.owner);
});
afterAll(() => database.close());

const set = (table: string, column: string, value: unknown) =>
  plant(database.owner, mine, { table, column }, value);

test('every table of a workspace has its place', () => {
  const tables = new Set(words.map(({ table }) => table));
  expect([...tables].filter((table) => !HELD_TABLES.some((held) => held === table))).toEqual([]);
});

test('a person is found in every column that can hold their address, and in their own workspace alone', async () => {
  const withheld = HELD_TABLES.flatMap((table) =>
    (HELD[table].withheld ?? []).map((column) => `${table}.${column}`),
  );
  // The head of the chain is written anew by the entry that tells of the export.
  const passed = [...withheld, 'audit_heads.hash'];
  const planted = words.filter(({ table, column }) => !passed.includes(`${table}.${column}`));
  const said = `Ask ${CANARY}.`;
  const values = { text: said, _text: [said], jsonb: JSON.stringify({ said: [{ email: CANARY }] }) };
  for (const { table, column, type } of planted) await set(table, column, values[type]);
  const exported = async (workspaceId: string) => {
    const wanted = await inWorkspace(database.app, workspaceId, (tx) =>
      wantPerson(tx, asking(workspaceId), { email: CANARY }),
    );
    if (!wanted.ok) throw new Error(wanted.refusal.kind);
    return readExport(exportPieces(services(), wanted.value));
  };
  const { rows } = await exported(mine);
  const places = rows.flatMap(({ table, found = [] }) =>
    found.map(({ at }) => `${table}.${/^\w+/.exec(at)?.[0] ?? ''}`),
  );
  const expected = planted.map(({ table, column }) => `${table}.${column}`);
  expect(expected.length).toBeGreaterThan(150);
  expect([...new Set(places)].sort()).toEqual([...new Set(expected)].sort());
  expect((await exported(theirs)).rows).toEqual([]);
});

test('a customer’s export has a row of every table that holds something about it, and none of another’s', async () => {
  await set('onboardings', 'id', ids.onboarding);
  await set('onboardings', 'account_key', 'norrdal.example');
  await set('accounts', 'key', 'norrdal.example');
  await set('contacts', 'id', ids.contact);
  await set('messages', 'id', ids.message);
  await set('decisions', 'id', ids.decision);
  const tied = HELD_TABLES.flatMap((table) => {
    const tie = HELD[table].account;
    return tie === null ? [] : [{ table, tie }];
  });
  for (const { table, tie } of tied)
    if (tie.of === 'words') await set(table, tie.columns[0] ?? '', `about ${ids.contact}`);
    else await set(table, tie.column, ids[tie.of]);
  const wanted = await inWorkspace(database.app, mine, (tx) => wantAccount(tx, asking(mine), ids.onboarding));
  if (!wanted.ok) throw new Error(wanted.refusal.kind);
  const { rows } = await readExport(exportPieces(services(), wanted.value));
  expect([...new Set(rows.map(({ table }) => table))].sort()).toEqual(tied.map(({ table }) => table).sort());
  expect(rows.every(({ row }) => row?.['workspace_id'] === mine)).toBe(true);
  const withheld = rows
    .flatMap(({ row }) => Object.keys(row ?? {}))
    .filter((column) => /^(key_hash|sealed)$/.test(column));
  expect(withheld).toEqual([]);
  expect(
    await inWorkspace(database.app, theirs, (tx) => wantAccount(tx, asking(theirs), ids.onboarding)),
  ).toMatchObject({ ok: false, refusal: { kind: 'not_found' } });
});
