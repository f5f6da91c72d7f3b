import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommand } from '../testing/a-command.ts';

let command: Awaited<ReturnType<typeof aCommand>>;
beforeAll(async () => {
  command = await aCommand();
});
afterAll(() => command.close());

test('a workspace made on the command line verifies, exports, and its export verifies; a changed letter is named', async () => {
  const { folder, handrail } = command;
  const admin = ['--admin-email', 'Ada@Example.com', '--admin-name', 'Ada'];
  expect(await handrail(['workspace', 'create', 'acme', '--name', 'Acme', ...admin])).toMatchObject({
    code: 0,
  });
  const bob = ['--workspace', 'acme', '--email', 'bob@example.com', '--name', 'Bob', '--roles', 'csm, ae'];
  expect(await handrail(['member', 'invite', ...bob])).toMatchObject({ code: 0 });

  const verified = await handrail(['audit', 'verify']);
  expect(verified).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^acme: whole, 3 entries\. Head 3:[0-9a-f]{64}\n$/),
  });
  const head = /3:[0-9a-f]{64}/.exec(verified.out)?.[0] ?? '';

  const file = path.join(folder, 'acme.jsonl');
  expect(await handrail(['audit', 'export', '--workspace', 'acme', file])).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await handrail(['audit', 'verify', '--file', file, '--noted', head])).toMatchObject({ code: 0 });

  writeFileSync(file, readFileSync(file, 'utf8').replace('Bob', 'Rob'));
  const tampered = await handrail(['audit', 'verify', '--file', file]);
  expect(tampered).toMatchObject({ code: 1, err: expect.stringContaining('BAD at entry 3') });

  const noted = await handrail(['audit', 'verify', '--workspace', 'acme', '--noted', `2:${'0'.repeat(64)}`]);
  expect(noted).toMatchObject({ code: 1, err: expect.stringContaining('BAD at entry 2') });
});

test('what is not there or not right is said in one line, with exit code 1', async () => {
  const { folder, handrail } = command;
  const file = path.join(folder, 'none.jsonl');
  for (const [args, says] of [
    [['audit', 'verify', '--workspace', 'nope'], 'There is no workspace "nope".'],
    [['audit', 'export', '--workspace', 'nope', file], 'There is no workspace "nope".'],
    [['audit', 'verify', '--file', file], 'no such file'],
    [['audit', 'verify', '--noted', 'x'], 'It is a number and a hash'],
    [
      [
        'workspace',
        'create',
        'No Slug',
        '--name',
        'A',
        '--admin-email',
        'a@example.com',
        '--admin-name',
        'A',
      ],
      'A slug is',
    ],
    [
      ['workspace', 'create', 'b', '--name', 'A', '--admin-email', 'a', '--admin-name', 'A'],
      'not an e-mail address',
    ],
    [
      [
        'workspace',
        'create',
        'b',
        '--name',
        'A',
        '--admin-email',
        'a@b.c',
        '--admin-name',
        'A',
        '--timezone',
        'Mars/X',
      ],
      'not a time zone',
    ],
  ] as const) {
    const { code, err } = await handrail(args);
    expect([code, err], args.join(' ')).toEqual([1, expect.stringContaining(says)]);
    expect(err, args.join(' ')).not.toMatch(/\n\s+at /);
  }
});
