import { afterAll, beforeAll, expect, test } from 'vitest';
import { appendAudits } from '@handrail/db/audit/append';
import { headOf } from '@handrail/db/audit/entries';
import { workspaceById } from '@handrail/db/people/workspaces';
import { aWorkspace, OTHER_ACTION } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { exportAudit } from './export.ts';
import type { ExportPiece } from './export.ts';
import { verifyExport } from './verify-export.ts';
import { verifyWorkspaces } from './verify-workspaces.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function anExport(length: number): Promise<string[]> {
  const { id } = await aWorkspace(database.app);
  const entries = Array.from({ length }, (_, index) => ({
    at: '2026-01-05T09:00:00.000Z',
    actor: 'system',
    action: OTHER_ACTION,
    objectType: 'thing',
    objectId: `t${index + 1}`,
    details: { text: 'Zeile\n“zwei” \u2028 \ud800' },
  }));
  await inWorkspace(database.app, id, (tx) => appendAudits(tx, id, entries));
  const workspace = await workspaceById(database.app, id);
  if (workspace === undefined) throw new Error('no workspace');
  const pieces: ExportPiece[] = [];
  for await (const piece of exportAudit(database.app, workspace, 'jsonl')) pieces.push(piece);
  expect(pieces.reduce((sum, { entries }) => sum + entries, 0)).toBe(length);
  const lines = pieces
    .map(({ text }) => text)
    .join('')
    .trimEnd()
    .split('\n');
  expect(await inWorkspace(database.app, id, (tx) => headOf(tx, id))).toMatchObject({ seq: length });
  return lines;
}

test('an export verifies without the database, and ends in the head', async () => {
  const lines = await anExport(5);
  expect(lines).toHaveLength(7);
  expect(await verifyExport(lines)).toMatchObject({ ok: true, entries: 5 });
  expect(await verifyExport([...lines, '', '  '])).toMatchObject({ ok: true });
});

test('a line changed, left out, swapped, doubled or broken is named at its entry', async () => {
  const lines = await anExport(5);
  const changed = (index: number, to: (line: string) => string) =>
    lines.map((line, at) => (at === index ? to(line) : line));
  const cases: [string, string[], number][] = [
    ['edited', changed(3, (line) => line.replaceAll('t3', 't9')), 3],
    ['left out', lines.filter((_, at) => at !== 3), 3],
    ['swapped', changed(2, () => lines[3] ?? '').map((line, at) => (at === 3 ? (lines[2] ?? '') : line)), 2],
    ['doubled', [...lines.slice(0, 4), ...lines.slice(3)], 4],
    ['broken', changed(4, (line) => line.slice(0, -3)), 4],
    ['with something added', changed(4, (line) => line.replace('{', '{"more":1,')), 4],
    ['with a member given twice', changed(4, (line) => line.replace('{', '{"actor":"cli",')), 4],
    ['emptied, and its end made to fit', [lines[0] ?? '', '{"head":null}'], 1],
    ['cut off', lines.slice(0, -1), 6],
    ['cut off with its last entry', [...lines.slice(0, -2), lines.at(-1) ?? ''], 5],
    ['gone on', [...lines, lines[5] ?? ''], 6],
    ['without a beginning', lines.slice(1), 1],
    ['empty', [], 1],
    [
      'of another workspace',
      changed(0, (line) =>
        line.replace(/"workspaceId":"[^"]+"/, '"workspaceId":"00000000-0000-7000-8000-000000000000"'),
      ),
      1,
    ],
  ];
  for (const [name, tampered, firstBadSeq] of cases)
    expect(await verifyExport(tampered), name).toMatchObject({ ok: false, firstBadSeq });
});

test('a workspace without any entry was emptied, head and all: its first entry is named', async () => {
  const { id } = await aWorkspace(database.app, { slug: 'emptied' });
  const verdicts = async () =>
    (await verifyWorkspaces(database.app, 'emptied'))?.map(({ verdict }) => verdict);
  expect(await verdicts()).toMatchObject([{ ok: false, entries: 0, firstBadSeq: 1 }]);
  const entry = { at: '2026-01-05T09:00:00.000Z', actor: 'cli', action: 'workspace.created' } as const;
  await inWorkspace(database.app, id, (tx) =>
    appendAudits(tx, id, [{ ...entry, objectType: 'workspace', objectId: id, details: {} }]),
  );
  expect(await verdicts()).toMatchObject([{ ok: true, entries: 1 }]);
});

test('as CSV, each entry is a line with its sentence, and no text of an entry runs as a formula', async () => {
  const { id } = await aWorkspace(database.app);
  await inWorkspace(database.app, id, (tx) =>
    appendAudits(
      tx,
      id,
      ['=HYPERLINK("https://evil.example")', 'said "yes",\nthen went'].map((name) => ({
        at: '2026-01-05T09:00:00.000Z',
        actor: 'system',
        action: OTHER_ACTION,
        objectType: 'thing',
        objectId: name,
        details: { name },
      })),
    ),
  );
  const workspace = await workspaceById(database.app, id);
  if (workspace === undefined) throw new Error('no workspace');
  let text = '';
  for await (const piece of exportAudit(database.app, workspace, 'csv')) text += piece.text;
  const [head, first = '', second = ''] = text.split('\r\n');
  expect(head).toBe('no,at,actor,action,about,about_id,what_happened,details,hash');
  expect(first).toMatch(/^1,2026-01-05T09:00:00\.000Z,Handrail,thing\.made,thing,/);
  expect(first).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(second).toContain('"said ""yes"",\nthen went"');
});
