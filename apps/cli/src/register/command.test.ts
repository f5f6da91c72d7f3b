import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'handrail-register-'));
  cpSync(path.join(ROOT, 'register'), folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

function handrail(...args: string[]) {
  const env = { PATH: process.env['PATH'] ?? '' };
  return spawnSync(process.execPath, [path.join(ROOT, 'apps/cli/src/main.ts'), ...args], {
    encoding: 'utf8',
    env,
  });
}

/** Changes a row's file in the copy for the length of `run`. */
function withRow(row: string, change: (yaml: string) => string, run: () => void): void {
  const file = path.join(folder, 'rows', `CO-EDGE-${row}.yaml`);
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file, after);
  try {
    run();
  } finally {
    writeFileSync(file, before);
  }
}

test('the standard register passes its examples and its mutation check', () => {
  const { status, stdout, stderr } = handrail('register', 'test');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^Row +Examples +Failed +Mutations +Killed +Survivors$/m);
  expect(stdout).toMatch(/^CO-EDGE-041 /m);
  expect(stdout).toMatch(/^lanes /m);
  expect(stdout).toMatch(/ 0 failed; \d+ mutations, 0 survived$/m);
  expect(status).toBe(0);
});

test('a changed threshold fails the example that knows it', () => {
  withRow(
    '029',
    (yaml) => yaml.replace('overdue: { value: 3', 'overdue: { value: 2'),
    () => {
      const { status, stdout } = handrail('register', 'test', '029', '--register', folder);
      expect(status).toBe(1);
      expect(stdout).toMatch('exactly three business days are still inside');
    },
  );
});

test('a mutation that no example notices fails the run', () => {
  withRow(
    '014',
    (yaml) => yaml.replace(/ {2}- \{ fires: no account executive[^\n]*\n/, ''),
    () => {
      const { status, stdout } = handrail('register', 'test', '014', '--register', folder);
      expect(status).toBe(1);
      expect(stdout).toMatch('CO-EDGE-014: no example notices “checks.any[1] dropped”');
    },
  );
});

test('a mistake in a row is told with row and place', () => {
  withRow(
    '014',
    (yaml) => yaml.replace('fact: team.csm', 'fact: team.cms'),
    () => {
      const { status, stderr } = handrail('register', 'test', '--register', folder);
      expect(status).toBe(1);
      expect(stderr).toMatch('CO-EDGE-014 checks.any[0].fact: there is no fact “team.cms”');
    },
  );
  withRow(
    '014',
    (yaml) => yaml.replace('tier: medium', 'tier: middling'),
    () => {
      expect(handrail('register', 'test', '--register', folder).stderr).toMatch(
        'rows/CO-EDGE-014.yaml tier: ',
      );
    },
  );
});

test('a row is explained as a person reads it, by its id or its number', () => {
  const { status, stdout } = handrail('register', 'explain', '026');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^CO-EDGE-026 {2}Access asked before controls$/m);
  expect(stdout).toMatch('Security, then CS leader');
  expect(stdout).toMatch(/ fires +while the review is pending$/m);
  expect(handrail('register', 'explain', 'CO-EDGE-026').stdout).toBe(stdout);
  expect(handrail('register', 'explain', '099').status).toBe(1);
});
