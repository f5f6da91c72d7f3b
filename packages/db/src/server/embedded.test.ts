import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findRunningPostgres, startPostgres } from './embedded.ts';
import { placeOf } from './place.ts';
import { isAlive } from './processes.ts';
import { readPostmaster, type Postmaster } from './running.ts';
import { unprivilegedIdentity } from './unprivileged.ts';

let home: string;
let dataDir: string;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'handrail-pg-'));
  chmodSync(home, 0o755);
  dataDir = path.join(home, 'pg');
});

afterEach(async () => {
  const place = placeOf(dataDir, unprivilegedIdentity());
  const left = readPostmaster(place.data);
  if (left !== null) process.kill(left.pid, 'SIGQUIT');
  while (left !== null && isAlive(left.pid)) await wait(10);
  rmSync(place.home, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
});

test('data outlive a stop, and nothing listens after it', async () => {
  const first = await startPostgres({ dataDir, durable: false });
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  expect(findRunningPostgres(dataDir)).toBeNull();
  await expect(query(first.url, 'select 1')).rejects.toThrow('ECONNREFUSED');

  const second = await startPostgres({ dataDir, durable: false });
  expect(second.reused).toBe(false);
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  await second.stop();
});

test('the password is needed, and its file is for its owner alone', async () => {
  const server = await startPostgres({ dataDir, durable: false });
  const wrong = new URL(server.url);
  wrong.password = 'guess';
  await expect(query(wrong.href, 'select 1')).rejects.toThrow('password authentication failed');
  const place = placeOf(dataDir, unprivilegedIdentity());
  expect(statSync(place.password).mode & 0o777).toBe(0o600);
  await server.stop();
});

test('two that start at once share one server, and the last to leave stops it', async () => {
  const [one, two] = await Promise.all([
    startPostgres({ dataDir, durable: false }),
    startPostgres({ dataDir, durable: false }),
  ]);
  expect(one.port).toBe(two.port);
  expect([one.reused, two.reused].sort()).toEqual([false, true]);
  await one.stop();
  expect(await query(two.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await two.stop();
  expect(findRunningPostgres(dataDir)).toBeNull();
});

test('a server left by a killed process is joined, and stops with the one that joined', async () => {
  const killed = await inAnotherProcess();
  killed.kill('SIGKILL');
  await once(killed, 'exit');

  const next = await startPostgres({ dataDir, durable: false });
  expect(next.reused).toBe(true);
  await next.stop();
  expect(findRunningPostgres(dataDir)).toBeNull();
});

test('a killed server starts again with every committed row and without a repair', async () => {
  const server = await startPostgres({ dataDir });
  await query(server.url, 'create table kept as select generate_series(1, 1000) as n');
  process.kill(postmaster().pid, 'SIGKILL');
  await server.stop();

  const next = await startPostgres({ dataDir });
  expect(next.reused).toBe(false);
  expect(await query(next.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }]);
  await next.stop();
});

test('a server that is killed while it is kept up comes back by itself, at the same address', async () => {
  const told: string[] = [];
  const server = await startPostgres({ dataDir, log: (line) => told.push(line) });
  server.keepUp();
  await query(server.url, 'create table kept as select 7 as n');
  const { pid } = postmaster();
  process.kill(pid, 'SIGKILL');
  await expect
    .poll(() => query(server.url, 'select n from kept').catch(() => null), { timeout: 20_000 })
    .toEqual([{ n: 7 }]);
  expect(postmaster().pid).not.toBe(pid);
  expect(told.at(-1)).toContain('started again');
  await server.stop();
  expect(findRunningPostgres(dataDir)).toBeNull();
});

test('a process that ends without stopping its server still stops it', async () => {
  const child = await inAnotherProcess();
  const { pid } = postmaster();
  child.stdin?.end();
  await once(child, 'exit');
  while (isAlive(pid)) await wait(10);
  expect(findRunningPostgres(dataDir)).toBeNull();
});

test.runIf(process.getuid?.() === 0)(
  'as root, a folder that is closed to others is served from elsewhere',
  async () => {
    chmodSync(home, 0o700);
    const server = await startPostgres({ dataDir, durable: false });
    expect(existsSync(dataDir)).toBe(false);
    expect(placeOf(dataDir, unprivilegedIdentity()).data).toMatch(/^\/var\/lib\/handrail\//);
    expect(findRunningPostgres(dataDir)?.port).toBe(server.port);
    await server.stop();
  },
);

function postmaster(): Postmaster {
  const found = readPostmaster(placeOf(dataDir, unprivilegedIdentity()).data);
  if (found === null) throw new Error('No server runs');
  return found;
}

/** Starts the server in a process of its own, which ends when its input does. */
async function inAnotherProcess(): Promise<ChildProcess> {
  const program = `
    import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, 'embedded.ts'))};
    await startPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    console.log('up');
    process.stdin.on('end', () => process.exit()).resume();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
