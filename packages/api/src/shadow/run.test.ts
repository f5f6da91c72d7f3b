import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { standard } from '../register/testing/judge.ts';
import type { ShadowError, ShadowLine } from './line.ts';
import type { ShadowInput } from './case.ts';
import { shadowRun, type ShadowOutput } from './run.ts';
import type { ShadowSummary } from './tally.ts';

const DEMO = path.resolve(import.meta.dirname, '../../../../register/demo');

/** What only the reading of free text can tell in the example customers. */
const NEEDS_READING: Readonly<Record<string, readonly string[]>> = {
  'c12.json': ['CO-EDGE-031'],
  'c13.json': ['CO-EDGE-041'],
  'c16.json': ['CO-EDGE-003', 'CO-EDGE-031', 'CO-EDGE-039'],
};

async function run(inputs: readonly ShadowInput[]) {
  const outputs: ShadowOutput[] = [];
  for await (const output of shadowRun(inputs, standard)) outputs.push(output);
  const lines = outputs.filter((output): output is ShadowLine => 'lane' in output);
  const errors = outputs.filter((output): output is ShadowError => 'error' in output);
  const last = outputs.at(-1);
  if (!last || !('summary' in last)) throw new Error('no summary');
  const summary: ShadowSummary = last.summary;
  return { outputs, lines, errors, summary };
}

type Case = { record: { id: string }; expect: { lane: string; fire: string[]; holds: string[] } };

function exampleCase(file: string): { text: string; data: Case } {
  const text = readFileSync(path.join(DEMO, file), 'utf8');
  return { text, data: JSON.parse(text) as Case };
}

const files = readdirSync(DEMO).filter((name) => name.endsWith('.json'));

test.each(files)(
  '%s: lane, rows and holds are those of its labels, but for what needs reading',
  async (file) => {
    const { text, data } = exampleCase(file);
    const { lines } = await run([{ name: file, text }]);
    const [line] = lines;
    const readable = NEEDS_READING[file] ?? [];
    expect(line?.lane).toBe(data.expect.lane);
    expect(line?.findings.map(({ row }) => row).sort()).toEqual(
      data.expect.fire.filter((row) => !readable.includes(row)),
    );
    for (const row of readable) expect(line?.unknown.map((unknown) => unknown.row)).toContain(row);
    if (file !== 'c12.json' && file !== 'c13.json') expect(line?.holds).toEqual(data.expect.holds);
  },
);

test('a line has exactly the keys of the format, and every piece of evidence names its source', async () => {
  const { lines } = await run([{ name: 'c16', text: exampleCase('c16.json').text }]);
  const line = lines[0];
  expect(Object.keys(line ?? {})).toEqual([
    'id',
    'lane',
    'findings',
    'holds',
    'unknown',
    'packet',
    'scores',
    'extracted',
    'ms',
  ]);
  expect(Object.keys(line?.findings[0] ?? {})).toEqual([
    'row',
    'tier',
    'because',
    'evidence',
    'owner',
    'escalation',
  ]);
  expect(Object.keys(line?.unknown[0] ?? {})).toEqual(['row', 'because', 'holds']);
  expect(line?.extracted).toEqual({ promises: [], stakeholders: [], metrics: [] });
  for (const finding of line?.findings ?? []) {
    expect(finding.because).toMatch(/^\P{Ll}.*[.]$/u);
    expect(finding.evidence.length).toBeGreaterThan(0);
    for (const { source } of finding.evidence)
      expect(source).toMatch(/^(evidence:.+|[a-zA-Z]+([.[][\w.\]]+)*)$/);
  }
});

test('a record that does not fit gives its error with the path, and the run goes on in the order given', async () => {
  const { data } = exampleCase('c01.json');
  const bad = structuredClone(data.record) as { id: string; terms?: unknown };
  bad.terms = { crm: { seats: 'many' } };
  const { outputs, errors, summary } = await run([
    { name: 'a', text: JSON.stringify({ record: bad }) },
    { name: 'b', text: '{ "half": ' },
    { name: 'c', text: JSON.stringify(data.record) },
  ]);
  expect(errors.map(({ id, error }) => [id, error.path])).toEqual([
    [bad.id, '/terms/crm/seats'],
    ['b', ''],
  ]);
  expect(outputs.map((output) => Object.keys(output)[1] ?? Object.keys(output)[0])).toEqual([
    'error',
    'error',
    'lane',
    'summary',
  ]);
  expect(summary).toMatchObject({ records: 3, errors: 2, rows: null, holds: null, lane: null });
});

test('the summary scores rows and holds against the labels, and leaves out what may fire', async () => {
  const { data } = exampleCase('c05.json');
  const labelled = (expected: object) => [
    { name: 'c05', text: JSON.stringify({ record: data.record, expect: expected }) },
  ];
  const exact = await run(
    labelled({ lane: 'tech_touch', fire: ['CO-EDGE-001', 'CO-EDGE-015'], holds: ['kickoff'] }),
  );
  expect(exact.summary).toMatchObject({
    rows: { precision: 1, recall: 1, f1: 1 },
    holds: { f1: 1 },
    lane: 1,
    cleanRecordsWithFalseAlarm: 0,
  });
  const may = await run(labelled({ lane: 'self_serve', fire: [], may: ['CO-EDGE-001'], holds: [] }));
  expect(may.summary).toMatchObject({
    rows: { precision: 0, recall: 1 },
    holds: { precision: 0 },
    lane: 0,
    cleanRecordsWithFalseAlarm: 1,
  });
  const missed = await run(labelled({ fire: ['CO-EDGE-001', 'CO-EDGE-015', 'CO-EDGE-002', 'CO-EDGE-003'] }));
  expect(missed.summary.rows).toEqual({ precision: 1, recall: 0.5, f1: 0.6667 });
});

test('labels that do not fit are an error, not a silent omission', async () => {
  const { data } = exampleCase('c01.json');
  const { errors } = await run([
    { name: 'c01', text: JSON.stringify({ record: data.record, expect: { lane: 'express' } }) },
  ]);
  expect(errors[0]?.error.path).toBe('/expect/lane');
});
