import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { aReview } from '@handrail/api/reviews/testing/a-review';
import { testDatabase } from '@handrail/db/testing/database';
import { randomOf } from '../chaos/random.ts';
import type { Came, Part } from './decider.ts';
import { judge } from './judge.ts';
import { aRace } from './race.ts';

/**
 * `node proof/races/main.ts [--races N] [--seed X]`: 2 to 10 people decide at once about the same thing as they saw it, over three
 * processes of the api on one database, and in some races a newer record comes. One decision counts, the others are told.
 */
const { values } = parseArgs({
  options: {
    races: { type: 'string', default: '2000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [races, seed] = [Number(values.races), Number(values.seed)];
const PROCESSES = 3;
/** All of a race are told this long before they begin, so that the messages have come. */
const LEAD_MS = 8;

const began = Date.now();
const random = randomOf(seed);
const database = await testDatabase();
const deciders = await Promise.all(Array.from({ length: PROCESSES }, () => aDecider(database.appUrl)));
const behind = new pg.Client({ connectionString: database.ownerUrl });
await behind.connect();
const problems: string[] = [];
const counts = { made: 0, stale: 0, arrivals: 0, kickoffs: 0 };
try {
  const review = await aReview(database.app);
  const [ae, csm] = [await review.as('ae'), await review.as('csm')];
  const people = [csm];
  while (people.length < 10) people.push(await review.as('csm'));
  const place = { ae: ae.caller, csm: csm.caller, csmId: csm.memberId, receive: review.receive };
  for (let number = 0; number < races; number += 1) {
    const race = await aRace(place, random, number);
    const at = Date.now() + LEAD_MS;
    const workspaceId = review.workspaceId;
    const parts: Part[] = race.decisions.map((decision, index) => ({
      ...{ number: index, workspaceId, does: 'decide', memberId: people[index]?.memberId ?? '', decision },
      ...{ id: race.id, rows: race.rows, seen: race.seen, at: at + Math.floor(random.next() * 3) },
    }));
    if (race.newer !== null) {
      const late = at + Math.floor(random.next() * 12);
      parts.push({ number: parts.length, workspaceId, does: 'bring', record: race.newer, at: late });
    }
    const came = await together(random.shuffled(parts));
    problems.push(...(await judge(behind, race, came)));
    counts.made += came.filter((one) => one === 'made').length;
    counts.stale += came.filter((one) => one === 'stale').length;
    counts.arrivals += race.newer === null ? 0 : 1;
    counts.kickoffs += race.rows.length === 0 ? 1 : 0;
  }
} finally {
  for (const decider of deciders) decider.kill('SIGKILL');
  await behind.end();
  await database.close();
}
for (const problem of problems) process.stdout.write(`NOT IN ORDER ${problem}\n`);
const seconds = Math.round((Date.now() - began) / 1000);
const told = {
  races: problems.length === 0 ? 'in order' : 'NOT in order',
  seed,
  run: races,
  ...counts,
  seconds,
};
process.stdout.write(`${JSON.stringify(told)}\n`);
process.exit(problems.length === 0 ? 0 : 1);

/** Gives each part to a process in turn, and waits for what came of all. */
function together(parts: readonly Part[]): Promise<string[]> {
  return Promise.all(
    parts.map((part, place) => {
      const decider = deciders[place % deciders.length];
      if (decider === undefined) throw new Error('No decider');
      return new Promise<string>((resolve) => {
        const listen = ({ number, came }: Came) => {
          if (number !== part.number) return;
          decider.off('message', listen);
          resolve(came);
        };
        decider.on('message', listen);
        decider.send(part);
      });
    }),
  );
}

async function aDecider(url: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'decider.ts')], {
    env: { ...process.env, RACE_DATABASE_URL: url },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.setMaxListeners(50);
  await new Promise((resolve) => child.once('message', resolve));
  return child;
}
