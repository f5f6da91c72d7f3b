import type { DocumentFacts } from '@handrail/core/documents/facts';
import type { TableRule } from '@handrail/core/documents/requirement';
import { judgeDocument } from '@handrail/core/documents/verdict';
import { expect, test } from 'vitest';
import { inspectDocument } from './inspect-document.ts';
import { aJpeg, aPdf, aPng, aWorkbook } from './inspect/testing/documents.ts';
import { HOSTILE_FILES } from './inspect/testing/hostile-files.ts';
import { documentRequirements } from './requirements.ts';

async function* inPieces(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536)
    yield await Promise.resolve(bytes.subarray(at, at + 65_536));
}

async function rosterRule(): Promise<TableRule> {
  const roster = (await documentRequirements()).find(({ name }) => name === 'user-roster');
  if (roster?.checks.table === undefined) throw new Error('The roster has no columns');
  return roster.checks.table;
}

const look = async (bytes: Buffer | string) =>
  inspectDocument(inPieces(Buffer.from(bytes)), { table: await rosterRule() });
const HEADINGS = ['Name', 'E-mail', 'Role'];
const ROSTER = [HEADINGS, ['Ada', 'ada@example.com', 'user']];

test('good files are known by their content, with what they say', async () => {
  const [pdf, png, jpeg, xlsx, csv, german, utf16] = await Promise.all([
    look(aPdf(['Order PO-17', 'Valid until 2027-05-31'])),
    look(aPng(1200, 900)),
    look(aJpeg(4000, 3000)),
    look(aWorkbook([...ROSTER, ['', '', ''], ['Ben', 'ben', 'user']])),
    look('Name,E-mail,Role\nAda,ada@example.com,user\n'),
    look(Buffer.from('\ufeffName;E-Mail;Rolle\nJürgen;j@example.com;\n')),
    look(Buffer.from('\ufeffName\tE-mail\tRole\nAda\tada\tuser\n', 'utf16le')),
  ]);
  expect(pdf).toMatchObject({ type: 'pdf', trouble: [], pages: 2 });
  expect(pdf.text).toContain('Order PO-17');
  expect(pdf.text).toContain('Valid until 2027-05-31');
  expect(png).toMatchObject({ type: 'png', trouble: [], width: 1200, height: 900 });
  expect(jpeg).toMatchObject({ type: 'jpeg', trouble: [], width: 4000, height: 3000 });
  expect(xlsx).toMatchObject({ type: 'xlsx', trouble: [], table: { rows: 2, missing: [] } });
  expect(xlsx.table?.problems).toEqual([{ row: 4, column: 'E-mail', kind: 'not_an_email', value: 'ben' }]);
  expect(csv).toMatchObject({ type: 'csv', table: { rows: 1, missing: [], problems: [] } });
  expect(german).toMatchObject({ type: 'csv', table: { rows: 1, missing: [], problems: [] } });
  expect(utf16.table?.problems).toMatchObject([{ row: 2, kind: 'not_an_email' }]);
}, 60_000);

/** Bytes of the heap that are in use once everything else is cleared away. */
function heldMemory(): number {
  if (gc === undefined) throw new Error('Run with --expose-gc, as vitest.shared.ts does');
  void gc();
  return process.memoryUsage().heapUsed;
}

test(
  'no hostile file is good, none breaks this process, and little of it stays here',
  { timeout: 300_000 },
  async () => {
    const requirement = { types: ['pdf', 'xlsx', 'csv', 'png', 'jpeg'], megabytes: 50, checks: {} } as const;
    const names = { entity: null, taxId: null, poNumber: null };
    const told: [string, string[]][] = [];
    const before = heldMemory();
    for (const [name, fileName, make] of HOSTILE_FILES) {
      const bytes = Buffer.from(make());
      const facts: DocumentFacts = await look(bytes);
      const asked = { ...requirement, types: [...requirement.types], checks: { table: undefined } };
      const { toFix } = judgeDocument(asked, { fileName, size: bytes.length }, facts, names, '2026-03-04');
      told.push([name, toFix.map(({ kind }) => kind)]);
    }
    const after = heldMemory();
    expect(told.filter(([, kinds]) => kinds.length === 0)).toEqual([]);
    expect(after - before).toBeLessThan(64 * 1024 * 1024);
    const said = new Map(told.map(([name, [first]]) => [name, first]));
    expect(said.get('a PDF with a password')).toBe('encrypted');
    expect(said.get('a sheet with a password')).toBe('encrypted');
    expect(said.get('a sheet with macros')).toBe('active');
    expect(said.get('a PDF that hides its script')).toBe('active');
    expect(said.get('a PDF that is an archive too')).toBe('mixed');
    expect(said.get('a flat bomb')).toBe('too_much');
    expect(said.get('a bomb whose files lie on each other')).toBe('too_much');
    expect(said.get('a sheet that unfolds without end')).toBe('too_much');
    expect(said.get('a picture of 50,000 by 50,000')).toBe('too_much');
    expect(said.get('the test virus within a list')).toBe('virus');
    expect(said.get('a drawing named as a list')).toBe('wrong_type');
  },
);

test('a file that takes too long is ended in its time', async () => {
  const table = await rosterRule();
  async function* never(): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(Buffer.from('Name'));
    await new Promise((resolve) => setTimeout(resolve, 1500));
  }
  expect(await inspectDocument(never(), { table }, 300)).toMatchObject({ trouble: ['too_much'] });
}, 30_000);

test('each of 10,000 bad rows is named', { timeout: 60_000 }, async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    `Person ${n}`,
    n % 2 === 0 ? `nobody-${n}` : '',
    'user',
  ]);
  for (const bytes of [
    Buffer.from([HEADINGS, ...rows].map((row) => row.join(',')).join('\n')),
    aWorkbook([HEADINGS, ...rows]),
  ]) {
    const { table } = await look(bytes);
    expect(table).toMatchObject({ rows: 10_000, more: 0 });
    expect(new Set(table?.problems.map(({ row }) => row)).size).toBe(10_000);
    expect(table?.problems.slice(0, 2)).toEqual([
      { row: 2, column: 'E-mail', kind: 'not_an_email', value: 'nobody-0' },
      { row: 3, column: 'E-mail', kind: 'empty', value: '' },
    ]);
  }
});
