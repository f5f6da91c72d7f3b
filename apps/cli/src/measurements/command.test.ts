import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { aWorkspace } from '@handrail/db/testing/builders';
import { inWorkspace } from '@handrail/db/transaction';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommand } from '../testing/a-command.ts';

let command: Awaited<ReturnType<typeof aCommand>>;
beforeAll(async () => {
  command = await aCommand();
  const { app } = command.database;
  const { id } = await aWorkspace(app, { slug: 'acme' });
  const finished = (at: string) =>
    ({ at, actor: 'system', action: 'task.finished', objectType: 'onboarding', objectId: newId() }) as const;
  await inWorkspace(app, id, (tx) =>
    appendAudits(tx, id, [
      { ...finished('2026-02-28T23:59:59.999Z'), details: {} },
      { ...finished('2026-03-01T00:00:00.000Z'), details: {} },
    ]),
  );
});
afterAll(() => command.close());

test('measurements go to standard output as CSV, or since a day to a file of the owner’s alone as JSON lines', async () => {
  const { folder, handrail } = command;
  const all = await handrail(['measurements', '--workspace', 'acme']);
  expect(all).toMatchObject({ code: 0, err: expect.stringContaining('2 measurements exported.') });
  expect(all.out).toMatch(
    /^entry,part,at,event,.*\r\n1,1,2026-02-28.*task\.finished.*\r\n2,1,2026-03-01.*\r\n$/,
  );
  const file = path.join(folder, 'march.jsonl');
  const since = ['--since', '2026-03-01', '--format', 'jsonl'];
  expect(await handrail(['measurements', '--workspace', 'acme', ...since, file])).toMatchObject({
    code: 0,
    out: '',
  });
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ entry: 2, event: 'task.finished' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('what is not there or not right is said in one line, with exit code 1', async () => {
  const { handrail } = command;
  for (const [args, says] of [
    [['--workspace', 'nope'], 'There is no workspace "nope".'],
    [['--workspace', 'acme', '--since', '2026-02-30'], 'It is a day of the calendar'],
    [['--workspace', 'acme', '--since', 'March'], 'It is a day of the calendar'],
  ] as const) {
    const { code, err } = await handrail(['measurements', ...args]);
    expect([code, err], args.join(' ')).toEqual([1, expect.stringContaining(says)]);
    expect(err, args.join(' ')).not.toMatch(/\n\s+at /);
  }
});
