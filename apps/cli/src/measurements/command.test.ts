import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { afterAll, beforeAll, expect, test } from 'vitest';

const MAIN = path.resolve(import.meta.dirname, '../main.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'handrail-cli-measurements-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
  const { id } = await aWorkspace(database.app, { slug: 'acme' });
  const finished = (at: string) =>
    ({ at, actor: 'system', action: 'task.finished', objectType: 'onboarding', objectId: newId() }) as const;
  await inWorkspace(database.app, id, (tx) =>
    appendAudits(tx, id, [
      { ...finished('2026-02-28T23:59:59.999Z'), details: {} },
      { ...finished('2026-03-01T00:00:00.000Z'), details: {} },
    ]),
  );
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

/** Runs the real command as its own process against the test's database. */
function handrail(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: database.ownerUrl,
    HANDRAIL_APP_DATABASE_URL: database.appUrl,
    HANDRAIL_DATA_DIR: folder,
  };
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, 'measurements', ...args], { env, cwd: folder }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err }),
    );
  });
}

test('measurements go to standard output as CSV, or since a day to a file of the owner’s alone as JSON lines', async () => {
  const all = await handrail('--workspace', 'acme');
  expect(all).toMatchObject({ code: 0, err: expect.stringContaining('2 measurements exported.') });
  expect(all.out).toMatch(
    /^entry,part,at,event,.*\r\n1,1,2026-02-28.*task\.finished.*\r\n2,1,2026-03-01.*\r\n$/,
  );
  const file = path.join(folder, 'march.jsonl');
  const since = ['--since', '2026-03-01', '--format', 'jsonl'];
  expect(await handrail('--workspace', 'acme', ...since, file)).toMatchObject({ code: 0, out: '' });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ entry: 2, event: 'task.finished' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what is not there or not right is said in one line, with exit code 1', async () => {
  for (const [args, says] of [
    [['--workspace', 'nope'], 'There is no workspace "nope".'],
    [['--workspace', 'acme', '--since', '2026-02-30'], 'It is a day of the calendar'],
    [['--workspace', 'acme', '--since', 'March'], 'It is a day of the calendar'],
  ] as const) {
    const { code, err } = await handrail(...args);
    expect([code, err], args.join(' ')).toEqual([1, expect.stringContaining(says)]);
    expect(err, args.join(' ')).not.toMatch(/\n\s+at /);
  }
});
