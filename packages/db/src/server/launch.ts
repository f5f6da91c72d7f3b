import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Binaries } from './binaries.ts';
import { freePort } from './free-port.ts';
import type { Place } from './place.ts';
import { isAlive } from './processes.ts';
import { clearStalePidFile, portBefore } from './running.ts';
import type { Identity } from './unprivileged.ts';

export type Launch = {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly identity: Identity | undefined;
  readonly durable: boolean;
  readonly port?: number;
  readonly log: (line: string) => void;
};

/** After a kill -9 the dead server's children hold its lock for a moment (measured: up to 2 s). */
const PATIENCE_MS = 10_000;

/**
 * Starts the server and returns when it answers.
 * @throws with the end of its log when it does not come up
 */
export async function launch(options: Launch): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  // Where a killed server stood, if that is free: whoever still knows its address finds it again.
  let before = options.port === undefined ? portBefore(options.place.data) : null;
  for (;;) {
    clearStalePidFile(options.place.data);
    const outcome = await tryOnce(options, options.port ?? before ?? (await freePort()));
    if (outcome === 'up') return;
    const log = readFileSync(options.place.log, 'utf8');
    const passes = /lock file "postmaster.pid" already exists|pre-existing shared memory block/.test(log);
    const portLost = options.port === undefined && /could not bind|Address already in use/.test(log);
    if (!(passes || portLost) || Date.now() > deadline) {
      throw new Error(
        `Postgres did not start (${outcome}). The end of ${options.place.log}:\n${log.trim().split('\n').slice(-8).join('\n')}`,
      );
    }
    if (portLost) before = null;
    await wait(200);
  }
}

/** Fast shutdown (SIGINT), and after ten seconds an immediate one (SIGQUIT): safe too, the next start recovers. */
export async function shutDown(pid: number): Promise<void> {
  for (const [signal, patience] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    if (isAlive(pid)) process.kill(pid, signal);
    const deadline = Date.now() + patience;
    while (isAlive(pid) && Date.now() < deadline) await wait(15);
    if (!isAlive(pid)) return;
  }
}

async function tryOnce({ place, binaries, identity, durable }: Launch, port: number): Promise<string> {
  const log = openSync(place.log, 'w', 0o600);
  const child = spawn(binaries.postgres, ['-D', place.data, ...settings(port, durable)], {
    ...identity,
    cwd: '/',
    // A group of its own: Ctrl-C reaches us, and we stop it after the console has finished.
    detached: true,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' },
  });
  closeSync(log);
  child.unref();
  let ended: string | null = null;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended = `ended with ${signal ?? code}`));
  const deadline = Date.now() + 60_000;
  while (ended === null && Date.now() < deadline) {
    if (readFileSync(place.log, 'utf8').includes('ready to accept connections') && (await answers(port)))
      return 'up';
    await wait(20);
  }
  if (ended === null) child.kill('SIGQUIT');
  return ended ?? 'no answer within a minute';
}

function settings(port: number, durable: boolean): string[] {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('connect', () => socket.destroy());
    socket.once('error', () => resolve(false));
  });
}
