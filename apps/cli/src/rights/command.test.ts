import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommand } from '../testing/a-command.ts';

let command: Awaited<ReturnType<typeof aCommand>>;
beforeAll(async () => {
  command = await aCommand();
});
afterAll(() => command.close());

test('what is kept about a person is one JSON file, and the log tells that it was exported and not about whom', async () => {
  const { folder, handrail } = command;
  const admin = ['--admin-email', 'ada@example.com', '--admin-name', 'Ada Lund'];
  await handrail(['workspace', 'create', 'acme', '--name', 'Acme', ...admin]);
  const of = ['--workspace', 'acme'];
  const file = path.join(folder, 'person.json');
  expect(await handrail(['data', 'person', 'Ada@Example.com', file, ...of])).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const exported: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(exported).toMatchObject({
    format: 'handrail/person/1',
    rows: expect.arrayContaining([expect.objectContaining({ table: 'members' })]),
    files: [],
  });
  const log = await handrail(['audit', 'export', ...of]);
  const [told] = log.out.split('\n').filter((line) => line.includes('rights.person_exported'));
  expect(told).not.toContain('ada@example.com');

  for (const [args, says] of [
    [['data', 'person', '019a0000-0000-7000-8000-000000000000'], 'There is no such thing here'],
    [['data', 'customer', 'acme'], 'There is no such thing here'],
  ] as const)
    expect(await handrail([...args, ...of])).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining(says),
    });
});
