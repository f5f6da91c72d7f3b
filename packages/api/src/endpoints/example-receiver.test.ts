import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { egressTo } from '../writes/testing/a-write.ts';
import { ping } from './ping.ts';

/** The receiver that docs/integrations.md gives away, run as it stands there. */

const SECRET = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const folder = mkdtempSync(path.join(tmpdir(), 'handrail-example-'));
let host = '';
let stop = () => Promise.resolve();

beforeAll(async () => {
  const page = readFileSync(path.join(import.meta.dirname, '../../../../docs/integrations.md'), 'utf8');
  const file = path.join(folder, 'receiver.mjs');
  writeFileSync(file, /```js\n(.*?)```/s.exec(page)?.[1] ?? '');
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, WEBHOOK_SECRET: SECRET, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  stop = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    host = `127.0.0.1:${line.replace('listening ', '')}`;
    break;
  }
});
afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const reached = (secret: string) => ({
  endpoint: {
    ...{ id: newId(), purpose: 'crm' as const, isOn: true, createdAt: '', version: 1 },
    ...{ url: `http://${host}/in`, readBackUrl: `http://${host}/in/{id}` },
  },
  secrets: [secret],
});

test('the example receiver of the docs takes what is signed, refuses what is not, and tells what it has', async () => {
  const services = { egress: egressTo(host), now: () => new Date().toISOString() };
  expect(await ping(services, reached(SECRET))).toMatchObject({
    outcome: 'taken',
    readBack: 'The read-back address knows of the test.',
  });
  const other = `whsec_${Buffer.alloc(32, 6).toString('base64')}`;
  expect(await ping(services, reached(other))).toMatchObject({ outcome: 'not_taken' });
  const old = { ...services, now: () => new Date(Date.now() - 301_000).toISOString() };
  expect(await ping(old, reached(SECRET))).toMatchObject({ outcome: 'not_taken' });
});
