import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { aDeal, aRecord } from '../../deals/testing/a-record.ts';
import { standard } from '../../register/testing/judge.ts';
import { shadowReport } from '../../shadow/report.ts';
import { shadowRun } from '../../shadow/run.ts';
import { aConsole } from '../testing/a-console.ts';
import type { TestConsole } from '../testing/a-console.ts';
import { refusalFrom } from '../testing/refusal-from.ts';

const DEMO = path.resolve(import.meta.dirname, '../../../../../register/demo');
const demo = readdirSync(DEMO)
  .filter((name) => name.endsWith('.json'))
  .map((fileName) => ({ fileName, text: readFileSync(path.join(DEMO, fileName), 'utf8') }));

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const files = (...given: [fileName: string, text: unknown][]) => ({
  source: {
    kind: 'files' as const,
    files: given.map(([fileName, text]) => ({
      fileName,
      text: typeof text === 'string' ? text : JSON.stringify(text),
    })),
  },
});
const fromHere = (closedSince: string | null = null) => ({
  source: { kind: 'onboardings' as const, closedSince },
});

/** Everything that a run must leave alone. */
const touched = ({ workspaceId }: TestConsole) =>
  inWorkspace(database.app, workspaceId, async (tx) => ({
    onboardings: await tx.selectFrom('onboardings').selectAll().orderBy('id').execute(),
    findings: await tx
      .selectFrom('findings')
      .selectAll()
      .orderBy('onboarding_id')
      .orderBy('row_id')
      .execute(),
    records: await tx.selectFrom('record_versions').select(['onboarding_id', 'number']).execute(),
    outcomes: await tx.selectFrom('outcomes').select(['onboarding_id', 'number']).execute(),
  }));

test('the sixteen example customers give the very numbers of the command line, and touch no onboarding', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('revops');
  await caller.imports.store(
    await caller.imports.preview({ fileName: 'a.json', text: JSON.stringify(aRecord()) }),
  );
  const before = await touched(place);
  const { id } = await caller.shadow.run({ source: { kind: 'files', files: demo } });
  const report = shadowReport(standard);
  const lines = [];
  const inputs = demo.map(({ fileName, text }) => ({ name: path.basename(fileName, '.json'), text }));
  for await (const line of shadowRun(inputs, standard, report)) lines.push(line);
  const timeless = { msP50: null, msP99: null };
  const view = await caller.shadow.get({ id });
  const { summary, rows, readiness } = report.end();
  expect({ ...view.summary, ...timeless }).toEqual({ ...summary, ...timeless });
  expect(view.summary).toMatchObject({ records: 16, errors: 0, lane: 1, cleanRecordsWithFalseAlarm: 0 });
  expect([view.rows, view.readiness]).toEqual([rows, readiness]);
  expect(view.part.cases.map(({ id: record, lane }) => [record, lane])).toEqual(
    lines.flatMap((line) => ('lane' in line ? [[line.id, line.lane]] : [])),
  );
  for (const [index, line] of lines.entries()) {
    if (!('lane' in line)) continue;
    const one = await caller.shadow.case({ id, place: index + 1 });
    expect(one.findings.map(({ row, because, evidence }) => ({ row, because, evidence }))).toEqual(
      line.findings.map(({ row, because, evidence }) => ({ row, because, evidence })),
    );
    expect([one.item.holds, one.missing.map(({ field }) => field), one.item.completeness]).toEqual([
      line.holds,
      line.packet.missing,
      line.packet.completeness,
    ]);
    expect(one.unknown.map(({ row }) => row)).toEqual(line.unknown.map(({ row }) => row));
  }
  expect(await touched(place)).toEqual(before);
  expect(view).toMatchObject({
    name: 'c01.json and 15 more',
    createdBy: 'Member revops',
    takenFrom: 'files',
  });
});

test('what cannot be read is told with its place, wrong labels with their path, and nothing of it stops the others', async () => {
  const caller = await (await aConsole(database.app)).as('cs_leader');
  const fits = aRecord();
  const lines = [
    JSON.stringify({ record: fits, expect: { fire: [], holds: [] } }),
    '{"half":',
    JSON.stringify({ ...aRecord(), deal: {} }),
    JSON.stringify({ record: aRecord(), expect: { lane: 'exp\0ress' } }),
    JSON.stringify({ record: aRecord(), expect: { fire: ['CO-EDGE-001', 'a\0b\ud800'] } }),
  ];
  const { id } = await caller.shadow.run({
    ...files(['deals.jsonl', lines.join('\n')], ['one.json', aRecord()]),
    name: ' Spring ',
  });
  const view = await caller.shadow.get({ id });
  expect(view.name).toBe('Spring');
  expect(view.counts).toMatchObject({ all: 6, refused: 4, disagreeing: 1 });
  expect(view.part.cases.map(({ place, standsAt, error }) => [place, standsAt, error?.path ?? null])).toEqual(
    [
      [1, 'deals.jsonl, no. 1', null],
      [2, 'deals.jsonl, no. 2', ''],
      [3, 'deals.jsonl, no. 3', '/deal/name'],
      [4, 'deals.jsonl, no. 4', '/expect/lane'],
      [5, 'deals.jsonl, no. 5', '/expect/fire/1'],
      [6, 'one.json, no. 1', null],
    ],
  );
  expect(view.part.cases[3]?.error?.message).toMatch(/^lane must be one of .*, not "exp\\u0000ress"\.$/);
  const first = await caller.shadow.case({ id, place: 1 });
  expect(first.differences?.rows?.wrong.length).toBeGreaterThan(0);
  expect(first.differences).toMatchObject({ lane: null, holds: { hit: [], missed: [] } });
  const shown = async (show: 'findings' | 'held' | 'disagreeing' | 'refused', page = 1) =>
    (await caller.shadow.get({ id, show, page })).part.cases.map(({ place }) => place);
  expect(await shown('findings')).toEqual([1, 6]);
  expect(await shown('held')).toEqual([1, 6]);
  expect(await shown('disagreeing')).toEqual([1]);
  expect(await shown('refused', 99)).toEqual([2, 3, 4, 5]);
});

test('the onboardings that are here can be judged again: all, or those closed since a day, newest first', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('admin');
  expect(await refusalFrom(caller.shadow.run(fromHere()))).toMatchObject({
    kind: 'invalid',
    message: 'There is no record to judge.',
  });
  const months = ['2026-01', '2026-03', '2026-02'];
  const records = months.map((month) =>
    aRecord({ account: { name: month }, deal: aDeal({ closedAt: `${month}-03T14:20:00Z` }) }),
  );
  await caller.imports.store(
    await caller.imports.preview({ fileName: 'a.json', text: JSON.stringify(records) }),
  );
  const before = await touched(place);
  const all = await caller.shadow.get(await caller.shadow.run(fromHere()));
  expect(all).toMatchObject({ name: 'Deals here', takenFrom: 'onboardings', leftOut: 0 });
  expect(all.part.cases.map(({ accountName }) => accountName)).toEqual(['2026-03', '2026-02', '2026-01']);
  const { items } = await caller.onboardings.list({ sort: 'closed' });
  expect(all.part.cases.map(({ onboardingId }) => onboardingId)).toEqual(items.map(({ id }) => id));
  for (const [index, { id }] of items.entries()) {
    const stored = await caller.onboardings.get({ id });
    const judged = await caller.shadow.case({ id: all.id, place: index + 1 });
    expect([judged.findings, judged.unknown]).toEqual([stored.findings, stored.unknown]);
  }
  const since = await caller.shadow.get(await caller.shadow.run(fromHere('2026-02-01T00:00:00Z')));
  expect([since.name, since.part.cases.length]).toEqual(['Deals here closed since 2026-02-01', 2]);
  expect(await touched(place)).toEqual(before);
});

test('a run is audited with its numbers; a removed one leaves nothing but that it was removed', async () => {
  const place = await aConsole(database.app);
  const caller = await place.as('admin');
  const { id } = await caller.shadow.run(files(['a.json', aRecord()]));
  expect((await caller.shadow.list()).items.map((run) => run.id)).toEqual([id]);
  await caller.shadow.remove({ id });
  expect(await refusalFrom(caller.shadow.remove({ id }))).toEqual({ kind: 'not_found' });
  expect(await refusalFrom(caller.shadow.get({ id }))).toEqual({ kind: 'not_found' });
  expect((await caller.shadow.list()).items).toEqual([]);
  const kept = await inWorkspace(database.app, place.workspaceId, (tx) =>
    tx.selectFrom('shadow_cases').select('place').execute(),
  );
  expect(kept).toEqual([]);
  const { items } = await caller.audit.list({ objectId: id });
  expect(items.map(({ sentence }) => sentence)).toEqual([
    'Member admin removed the shadow run a.json.',
    'Member admin ran 1 record in shadow as a.json, against version 1 of the register; 0 refused.',
  ]);
  expect((await caller.audit.verify()).ok).toBe(true);
});

test('another workspace never sees a run, and only who leads may run or remove one', async () => {
  const place = await aConsole(database.app);
  const { id } = await (await place.as('revops')).shadow.run(files(['a.json', aRecord()]));
  const stranger = await (await aConsole(database.app)).as('admin');
  expect((await stranger.shadow.list()).items).toEqual([]);
  for (const asked of [id, 'no id at all', '']) {
    expect(await refusalFrom(stranger.shadow.get({ id: asked }))).toEqual({ kind: 'not_found' });
    expect(await refusalFrom(stranger.shadow.case({ id: asked, place: 1 }))).toEqual({ kind: 'not_found' });
    expect(await refusalFrom(stranger.shadow.remove({ id: asked }))).toEqual({ kind: 'not_found' });
  }
  const reader = await place.as('support', 'csm');
  expect((await reader.shadow.get({ id })).counts.all).toBe(1);
  expect(await refusalFrom(reader.shadow.remove({ id }))).toEqual({ kind: 'forbidden' });
  expect(await refusalFrom(reader.shadow.run(fromHere()))).toEqual({ kind: 'forbidden' });
});

test('too much at once is refused in words, a record too large by itself', async () => {
  const caller = await (await aConsole(database.app)).as('revops');
  const half = ' '.repeat(10 * 1024 * 1024 + 1);
  expect(await refusalFrom(caller.shadow.run(files(['a', half], ['b', half])))).toMatchObject({
    kind: 'invalid',
    message: 'The files together are larger than 20 MB.',
  });
  expect(
    await refusalFrom(caller.shadow.run(files(['a', '{}\n'.repeat(3000)], ['b', '{}\n'.repeat(2001)]))),
  ).toMatchObject({ message: 'The files together have 5001 records; at most 5000 are taken at once.' });
  const texts = [1, 2, 3].map((number) => ({
    id: `t${number}`,
    kind: 'email' as const,
    text: 'x'.repeat(400_000),
  }));
  const { id } = await caller.shadow.run(files(['a\0\ud800.json', aRecord({ evidence: texts })]));
  const view = await caller.shadow.get({ id });
  expect(view.part.cases[0]?.error?.message).toBe('The record is larger than 1 MB.');
  expect(view.name).toBe('a\ufffd.json');
});

test('cases come fifty a page, none left out', async () => {
  const caller = await (await aConsole(database.app)).as('revops');
  const { id } = await caller.shadow.run(files(['a', Array.from({ length: 120 }, () => aRecord())]));
  const pages = await Promise.all([1, 2, 3, 4].map((page) => caller.shadow.get({ id, page })));
  expect(pages.map(({ part }) => [part.page, part.pages, part.cases.length])).toEqual([
    [1, 3, 50],
    [2, 3, 50],
    [3, 3, 20],
    [3, 3, 20],
  ]);
  const places = pages.slice(0, 3).flatMap(({ part }) => part.cases.map(({ place }) => place));
  expect(places).toEqual(Array.from({ length: 120 }, (_, index) => index + 1));
});
