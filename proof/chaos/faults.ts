import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Behaviour } from '@handrail/api/endpoints/testing/receiver';
import type { Installation } from './installation.ts';
import type { Journal } from './journal.ts';
import type { MailServer } from './mail-server.ts';
import { openGate, POINTS } from './points.ts';
import type { Gate } from './points.ts';
import type { Kept } from './processes.ts';
import type { Random } from './random.ts';

export type Scene = {
  readonly installation: Installation;
  readonly consoles: readonly Kept[];
  readonly workers: readonly Kept[];
  readonly mail: MailServer;
  readonly journal: Journal;
  readonly random: Random;
};

/** How a process is killed at a point: while it waits there, or as it goes on. */
type When = 'at' | 'after';
type Planned =
  | { readonly point: string; readonly by: 'console' | 'worker' | 'any'; readonly when: When }
  | { readonly random: 'console' | 'worker' };

/** How long a process may take to come to a point while the load runs. */
const TO_COME_MS = 6000;
/** What the CRM does with its next message, for the points to which nobody comes while all goes well. */
const TROUBLE: Readonly<Record<string, Behaviour>> = {
  'effect put off': { delivery: 'break_off' },
  'effect unanswered': { delivery: 'take_then_500', readBack: 'broken' },
};
/** The pause of a worker; longer than the lease of an effect, every other time, where there are several. */
const PAUSES_MS = [30_000, 60_000] as const;

export type Told = {
  kills: number;
  restarts: number;
  pauses: number;
  missed: string[];
  byPoint: Map<string, number>;
};

/** Kills so many processes, and in between ends the database and pauses a worker, while the load runs. */
export async function faults(
  scene: Scene,
  { kills, until }: { readonly kills: number; readonly until: number },
): Promise<Told> {
  const { journal, random, installation } = scene;
  const told: Told = { kills: 0, restarts: 0, pauses: 0, missed: [], byPoint: new Map() };
  const note = (name: string) => {
    journal.write({ what: 'fault', at: new Date().toISOString(), name });
    told.byPoint.set(name, (told.byPoint.get(name) ?? 0) + 1);
  };
  let gate = await openGate(installation.ownerUrl);
  let pausing = Promise.resolve();
  let left: Planned[] = [];
  while (told.kills < kills && Date.now() < until) {
    if (told.kills >= (told.pauses + 0.3) * 140) {
      pausing = pause(scene, PAUSES_MS[told.pauses % PAUSES_MS.length] ?? 30_000, note);
      told.pauses += 1;
    }
    if (told.kills >= (told.restarts + 0.5) * 70) {
      await gate.end();
      await endDatabase(scene, told.restarts % 2 === 0 ? 'SIGKILL' : 'SIGINT', note);
      told.restarts += 1;
      gate = await openGate(installation.ownerUrl);
    }
    if (left.length === 0) left = round(random);
    // Who is just being started is left alone until they work again.
    const place = left.findIndex((one) => isThere(scene, one));
    const [next] = place < 0 ? [] : left.splice(place, 1);
    if (next === undefined) {
      await wait(50);
      continue;
    }
    const killed =
      'random' in next
        ? await killAnyMoment(scene, next.random, note)
        : await killAt(scene, gate, next, note);
    if (killed) told.kills += 1;
    else if ('point' in next) told.missed.push(next.point);
  }
  await pausing;
  await gate.end();
  return told;
}

/**
 * Whether somebody works who may come there, or be killed at any moment. Who has just been killed is left alone until the work went
 * on: what consoles do until an input was taken, what workers do until two of them work.
 */
function isThere(scene: Scene, planned: Planned): boolean {
  const by = 'random' in planned ? planned.random : planned.by;
  const { workers } = scene;
  const consoleWorks = workingConsoles(scene).length > 0;
  const workersWork = workers.filter((worker) => worker.readySince() !== null).length > 1;
  if (by === 'any') return consoleWorks && workersWork;
  return by === 'console' ? consoleWorks : workersWork;
}

/** The consoles since whose start an input was taken. */
function workingConsoles({ consoles, journal }: Scene): readonly Kept[] {
  return consoles.filter((one) => journal.lastInput() > (one.readySince() ?? Infinity));
}

/** Every point twice, and half as many moments without a name, in an order of the seed. */
function round(random: Random): Planned[] {
  const points = [...POINTS, { name: 'mail taken', by: 'worker' } as const];
  const named = points.flatMap(({ name: point, by }): Planned[] => [
    { point, by, when: 'at' },
    { point, by, when: 'after' },
  ]);
  const nameless = points.map((_, place): Planned => ({ random: place % 2 === 0 ? 'console' : 'worker' }));
  return random.shuffled([...named, ...nameless]);
}

async function killAt(
  { installation: { crm }, workers, consoles, mail }: Scene,
  gate: Gate,
  { point, when }: { readonly point: string; readonly when: When },
  note: (name: string) => void,
): Promise<boolean> {
  if (point === 'mail taken') {
    const worker = await mail.holdNext();
    if (worker !== null) {
      note(`${point}, ${when}`);
      if (when === 'after') mail.goOn();
      workers[worker]?.signal('SIGKILL');
    }
    mail.goOn();
    return worker !== null;
  }
  await gate.arm(point);
  const trouble = TROUBLE[point];
  if (trouble !== undefined) await crm.behave({ ...trouble, times: 1 });
  const name = await gate.whoWaits(TO_COME_MS);
  if (trouble !== undefined) await crm.behave({ readBack: 'honest' });
  const process = [...consoles, ...workers].find((one) => one.name === name);
  if (process !== undefined) {
    note(`${point}, ${when}`);
    if (when === 'at') process.signal('SIGKILL');
  }
  await gate.open();
  if (when === 'after') process?.signal('SIGKILL');
  return process !== undefined;
}

async function killAnyMoment(
  scene: Scene,
  whom: 'console' | 'worker',
  note: (name: string) => void,
): Promise<boolean> {
  const { workers, random } = scene;
  await wait(random.next() * 1000);
  const there =
    whom === 'console' ? workingConsoles(scene) : workers.filter((one) => one.readySince() !== null);
  if (there.length === 0) return false;
  const process = random.pick(there);
  note(`any moment, ${whom}`);
  process.signal('SIGKILL');
  return true;
}

/** A worker stands still, and goes on. */
async function pause({ workers }: Scene, forMs: number, note: (name: string) => void): Promise<void> {
  const worker = workers.at(-1);
  if (worker === undefined) return;
  const before = worker.starts();
  note(`worker paused for ${forMs / 1000} s`);
  worker.signal('SIGSTOP');
  await wait(forMs);
  if (worker.starts() === before) worker.signal('SIGCONT');
}

/** Ends the database: at once, or as `pg_ctl stop -m fast` does. The installation starts it again. */
async function endDatabase(
  { installation: { databaseDir, ownerUrl } }: Scene,
  signal: 'SIGKILL' | 'SIGINT',
  note: (name: string) => void,
): Promise<void> {
  const pid = postmaster(databaseDir);
  note(`database ended by ${signal}`);
  process.kill(pid, signal);
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    await wait(100);
    const gate = await openGate(ownerUrl).catch(() => null);
    if (gate === null) continue;
    await gate.end();
    if (postmaster(databaseDir) !== pid) return;
  }
  throw new Error('The database did not come back within 30 s');
}

function postmaster(databaseDir: string): number {
  const file = path.join(databaseDir, 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
}
