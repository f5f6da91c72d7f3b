import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { newId } from '@handrail/db/ids';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { everything } from '@handrail/db/testing/everything';
import { createContext } from '../context.ts';
import { refusalOf } from '../refusal.ts';
import { testServices } from '../testing/services.ts';
import { callerFor, consoleRouter } from './router.ts';
import { aWorld } from './testing/a-world.ts';
import type { Person, Things, World } from './testing/a-world.ts';
import { nowhere } from './testing/nowhere.ts';
import { EXPECTED } from './testing/expected.ts';
import type { Expected } from './testing/expectation.ts';

/**
 * Every procedure × every role × one's own, a colleague's, another account's, another workspace's and nobody's thing, and who is not signed in: what
 * the table says comes of it, and what is refused has changed no row of any tenant table.
 */

let database: TestDatabase;
/** The other workspace: the same things are there. */
let theirs: World;
/** Where nothing is changed. */
let reading: World;
beforeAll(async () => {
  database = await testDatabase();
  theirs = await aWorld(database.app);
  reading = await aWorld(database.app);
});
afterAll(() => database.close());

const PROCEDURES = Object.entries(consoleRouter._def.procedures);

/** Whether a procedure reads or changes, which the types of a router do not tell. */
function typeOf(procedure: unknown): 'query' | 'mutation' {
  const definition = z.object({ type: z.enum(['query', 'mutation']) });
  return definition.parse(Reflect.get(Object(procedure), '_def')).type;
}

/** What a procedure says to a caller: `an answer`, or the kind of its refusal. */
async function verdict(call: Person['call'], path: string, input: unknown): Promise<string> {
  let procedure: unknown = call;
  for (const part of path.split('.')) procedure = Reflect.get(Object(procedure), part);
  if (typeof procedure !== 'function') throw new Error(`No procedure ${path}`);
  try {
    await procedure(input);
    return 'an answer';
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    return refusal.kind;
  }
}

type Case = { readonly name: string; readonly call: Person['call']; readonly input: unknown };

/** Everything that must be refused, and everything that comes to nothing, with what is to be said. */
function refusals(expected: Expected, mine: World): (Case & { readonly says: string })[] {
  const { may, of = may, ask, elsewhere, personal, notOnOthers = [] } = expected;
  const input = (things: Things, person: Person) => ask?.(things, person);
  const stranger = theirs.people.admin;
  const services = testServices(database.app, { demo: 'on' });
  const claiming = (memberId: string) =>
    callerFor(createContext(services, { workspaceId: mine.workspaceId, memberId }));
  const outside: [string, Person['call']][] = [
    ['who was switched off', mine.former.call],
    ['a member of another workspace', claiming(stranger.memberId)],
    ['nobody', claiming(newId())],
  ];
  const cases = outside.map(([name, call]) => ({
    ...{ name, call, says: 'signed_out' },
    input: input(mine.things, mine.people.admin),
  }));
  for (const role of INTERNAL_ROLES) {
    const person = mine.people[role];
    const { call } = person;
    const lets = may.includes(role);
    if (!of.includes(role))
      cases.push({ name: role, call, input: input(mine.things, person), says: 'forbidden' });
    if (notOnOthers.includes(role)) {
      const others = { ...mine.things, onboardingId: mine.othersId };
      cases.push({
        name: `${role}, of another account`,
        call,
        input: input(others, person),
        says: 'forbidden',
      });
    }
    if (elsewhere === undefined) continue;
    const says = !lets ? 'forbidden' : elsewhere === 'nothing' ? 'an answer' : elsewhere;
    const gone = nowhere(mine.things);
    const missing = { ...person, sessionId: newId(), noticeId: newId() };
    cases.push({ name: `${role}, of another workspace`, call, input: input(theirs.things, stranger), says });
    cases.push({ name: `${role}, of nowhere`, call, input: input(gone, missing), says });
    if (personal !== true) continue;
    const colleague = mine.people[role === 'csm' ? 'ae' : 'csm'];
    cases.push({ name: `${role}, a colleague's`, call, input: input(mine.things, colleague), says });
  }
  return cases;
}

test('the table names every procedure, and no other', () => {
  expect(Object.keys(EXPECTED).sort()).toEqual(PROCEDURES.map(([path]) => path).sort());
});

describe.each(PROCEDURES)('%s', (path, procedure) => {
  const expected = EXPECTED[path];
  if (expected === undefined) return;
  const type = typeOf(procedure);

  test('answers whom it should, and whoever it refuses has changed nothing', async () => {
    const mine = type === 'query' ? reading : await aWorld(database.app);
    const before = await everything(database.owner);
    for (const { name, call, input, says } of refusals(expected, mine)) {
      expect([name, await verdict(call, path, input)]).toEqual([name, says]);
    }
    expect(await everything(database.owner), 'what was refused').toEqual(before);

    const allowed = (expected.of ?? expected.may).map((role: InternalRole) => mine.people[role]);
    const said: string[] = [];
    for (const person of allowed)
      said.push(await verdict(person.call, path, expected.ask?.(mine.things, person)));
    if (type === 'query') {
      expect(new Set(said)).toEqual(new Set([expected.notReady ?? 'an answer']));
      expect(await everything(database.owner), 'what was read').toEqual(before);
      return;
    }
    // Who comes second to a change finds it made; nobody is told that they may not.
    expect(said[0]).toBe(expected.notReady ?? 'an answer');
    expect(said.filter((kind) => kind === 'forbidden' || kind === 'signed_out')).toEqual([]);
  });
});
