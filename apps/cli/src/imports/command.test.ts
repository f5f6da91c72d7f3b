import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aWorkspace } from '@handrail/db/testing/builders';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommand, MAIN } from '../testing/a-command.ts';

const DEMO = path.resolve(import.meta.dirname, '../../../../register/demo');
let command: Awaited<ReturnType<typeof aCommand>>;
beforeAll(async () => {
  command = await aCommand();
  await aWorkspace(command.database.app, { slug: 'acme' });
});
afterAll(() => command.close());

test('files are taken in once: the second time everything is unchanged', async () => {
  const { handrail } = command;
  const files = ['c01.json', 'c02.json'].map((name) => path.join(DEMO, name));
  const first = await handrail(['import', ...files]);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect(first.out).toMatch(
    /c01\.json:1 {2}created {2}Pellworth Interiors \(9021144\) {2}version 1 {2}[0-9a-f-]{36}\n/,
  );
  const second = await handrail(['import', '--json', ...files]);
  expect(second.code).toBe(0);
  expect(
    second.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).verdict),
  ).toEqual(['unchanged', 'unchanged']);
});

test('a bad line is told with its place, the others are in, and the exit code says so', async () => {
  const { folder, handrail } = command;
  const { record } = JSON.parse(readFileSync(path.join(DEMO, 'c05.json'), 'utf8'));
  const lines = [
    { ...record, id: 'x-1' },
    { ...record, id: 'x-2', terms: { crm: { seats: 'many' } } },
    { ...record, id: 'x-3' },
  ];
  const file = path.join(folder, 'lines.jsonl');
  writeFileSync(file, `${lines.map((line) => JSON.stringify(line)).join('\n')}\nnot json\n`);
  const { code, out } = await handrail(['import', file]);
  expect(code).toBe(1);
  const told = out.trim().split('\n');
  expect(told.map((line) => line.split('  ')[1])).toEqual(['created', 'refused', 'created', 'refused']);
  expect(told[1]).toContain('/terms/crm/seats: seats must be a whole number, not "many".');
});

test('standard input is read where the file is a dash', async () => {
  const { handrail } = command;
  const { code, out } = await handrail(['import', '-'], readFileSync(path.join(DEMO, 'c03.json'), 'utf8'));
  expect([code, out]).toEqual([0, expect.stringContaining('Saltmarsh Leisure Trust')]);
});

test('a file or workspace that is not there is told in a sentence', async () => {
  const { handrail } = command;
  expect(await handrail(['import', 'nowhere.json'])).toMatchObject({
    code: 1,
    err: expect.stringContaining('ENOENT'),
  });
  expect(await handrail(['import', '--workspace', 'nobody', '-'], '{}')).toMatchObject({
    code: 1,
    err: 'There is no workspace "nobody".\n',
  });
});

test('a secret is printed alone on standard output, and a delivery to nobody says so', async () => {
  const { handrail } = command;
  const file = path.join(DEMO, 'c04.json');
  const none = await handrail(['webhook', 'send', file, '--source', 'api']);
  expect(none).toMatchObject({
    code: 1,
    err: expect.stringContaining('handrail webhook secret --source api'),
  });
  const made = await handrail(['webhook', 'secret', '--source', 'api']);
  expect(made).toMatchObject({ code: 0, out: expect.stringMatching(/^whsec_[A-Za-z0-9+/]{43}=\n$/) });
  const sent = await handrail(['webhook', 'send', file, '--source', 'api', '--url', 'http://127.0.0.1:9']);
  expect(sent).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nothing answers at http://127.0.0.1:9/webhooks/'),
  });
  expect(await handrail(['webhook', 'secret', '--source', 'fax'])).toMatchObject({ code: 1 });
});

test('a reader that goes away after the first line (`| head -1`) keeps no record from being stored', async () => {
  const { env, folder, handrail } = command;
  const { record } = JSON.parse(readFileSync(path.join(DEMO, 'c05.json'), 'utf8'));
  const file = path.join(folder, 'many.jsonl');
  writeFileSync(
    file,
    Array.from({ length: 20 }, (_, index) => JSON.stringify({ ...record, id: `gone-${index}` })).join('\n'),
  );
  const child = spawn(process.execPath, [MAIN, 'import', file], { env, cwd: folder });
  let err = '';
  child.stderr.on('data', (data: Buffer) => (err += data.toString()));
  child.stdout.once('data', () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.once('exit', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const again = await handrail(['import', '--json', file]);
  const verdicts = again.out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).verdict);
  expect(verdicts).toEqual(Array.from({ length: 20 }, () => 'unchanged'));
});
