import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
const DEMO = path.join(ROOT, 'register/demo');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handrail-shadow-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command without any database setting. */
function handrail(...args: string[]) {
  const env = { PATH: process.env['PATH'] ?? '' };
  return spawnSync(process.execPath, [path.join(ROOT, 'apps/cli/src/main.ts'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
}

test('a folder gives one JSON line a record in order of name, then the summary, and nothing else on standard output', () => {
  const { status, stdout, stderr } = handrail('shadow', DEMO, '--json');
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id?: string; summary?: { records: number } });
  expect(lines).toHaveLength(17);
  expect(lines[0]?.id).toBe('9021144');
  expect(lines[16]?.summary?.records).toBe(16);
  expect(Object.keys(lines[16] ?? {})).toEqual(['summary']);
});

test('a record that does not fit ends the run with exit status 1, after all others', () => {
  const bad = path.join(folder, 'bad.json');
  writeFileSync(bad, '{"schema":"handrail/closed-won/1","id":"bad-1"}');
  const { status, stdout } = handrail('shadow', bad, path.join(DEMO, 'c01.json'), '--json');
  expect(status).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines[0]).toMatch(/^\{"id":"bad-1","error":\{"path":"/);
  expect(lines[1]).toMatch('"lane":"mid_market"');
  expect(lines).toHaveLength(3);
});

test('a register of your own is used instead', () => {
  const { stdout: whole } = handrail('shadow', path.join(DEMO, 'c05.json'), '--json');
  expect(whole).toMatch('CO-EDGE-015');
  const own = path.join(folder, 'own.yaml');
  const read = (file: string) =>
    readFileSync(path.join(ROOT, 'register', file), 'utf8').replaceAll(/^/gm, '    ');
  const row = read('rows/CO-EDGE-001.yaml').replace('    id', '  - id');
  writeFileSync(
    own,
    `lanes:\n${read('lanes.yaml')}\nrows:\n${row}\nbases:\n  base:\n${read('examples/base.yaml')}`,
  );
  const { stdout, stderr, status } = handrail(
    'shadow',
    path.join(DEMO, 'c05.json'),
    '--json',
    '--register',
    own,
  );
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch('CO-EDGE-001');
  expect(stdout).not.toMatch('CO-EDGE-015');
});

test('without --json a person can read it', () => {
  const { stdout, status } = handrail('shadow', path.join(DEMO, 'c05.json'));
  expect(status).toBe(0);
  expect(stdout).toMatch('The handoff names no success criteria.');
  expect(stdout).toMatch('rows: precision 100.0 %, recall 100.0 %');
});

test('a person reads after the summary whether such records are ready, or that they are too few to say', () => {
  const whole = handrail('shadow', DEMO).stdout;
  expect(whole).toMatch(/readiness: Unreliable notes: (clear|RAISED)\. On \d+ of 16 records \(\d+ %\) less/);
  expect(whole).toMatch(/fit: Talk outside tracked systems: (clear|RAISED)\./);
  expect(whole.indexOf('16 records, 0 refused')).toBeLessThan(whole.indexOf('readiness:'));
  const one = handrail('shadow', path.join(DEMO, 'c05.json')).stdout;
  expect(one).toMatch('readiness: CS cannot reject: open. Too few records to say');
});

test('the offline reader may be named; a path that is not there is told and hides no other', () => {
  const file = path.join(DEMO, 'c05.json');
  const plain = handrail('shadow', file, '--json');
  const named = handrail('shadow', 'nowhere', file, '--json', '--extractor', 'offline');
  const withoutTimes = (text: string) => text.replace(/"ms[^"]*":[\d.]+/g, '');
  expect(withoutTimes(named.stdout)).toBe(withoutTimes(plain.stdout));
  expect([plain.status, named.status]).toEqual([0, 1]);
  expect(named.stderr).toMatch('There is no file or folder “nowhere”.');
});

test.each([
  ['a path that is not there', ['shadow', 'nowhere.json']],
  ['a reader that is not there', ['shadow', DEMO, '--extractor', 'openai']],
  ['no path', ['shadow']],
])('%s is told on standard error with exit status 1', (_, args) => {
  const { status, stdout, stderr } = handrail(...args);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).not.toBe('');
});
