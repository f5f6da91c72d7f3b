import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { newId } from '@handrail/db/ids';
import { aContact, aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { everything } from '@handrail/db/testing/everything';
import { aReceivingWorkspace } from '../deals/testing/receiving.ts';
import { aCleanRecord } from '../reviews/testing/a-review.ts';
import { refusalOf } from '../refusal.ts';
import { testServices } from '../testing/services.ts';
import { createPortalContext } from './context.ts';
import { portalCallerFor, portalRouter } from './router.ts';
import { PORTAL_EXPECTED } from './testing/expected.ts';

/**
 * Every procedure of the portal × one's own onboarding, a neighbour's in the same workspace, another workspace's and nobody's ×
 * contacts, former contacts, members who look on, and nobody: what the table says comes of it, and what is refused has changed no
 * row of any tenant table.
 */

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const PROCEDURES = Object.entries(portalRouter._def.procedures);
const services = () => testServices(database.app, { door: 'portal' });

function typeOf(procedure: unknown): 'query' | 'mutation' {
  const definition = z.object({ type: z.enum(['query', 'mutation']) });
  return definition.parse(Reflect.get(Object(procedure), '_def')).type;
}

type Caller = { readonly workspaceId: string; readonly contactId: string; readonly viewedBy?: string };

async function verdict(caller: Caller, path: string, input: unknown): Promise<string> {
  let procedure: unknown = portalCallerFor(createPortalContext(services(), caller));
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

/** A workspace with two customers, each with a contact; and one whose contact was taken off. */
async function aHouse() {
  const { workspaceId, receive } = await aReceivingWorkspace(database.app);
  const [own, other] = [
    await receive(aCleanRecord()),
    await receive(aCleanRecord({ account: { name: 'Neighbour', domain: 'neighbour.example' } })),
  ];
  const contact = await aContact(database.app, workspaceId, [own.onboardingId]);
  const neighbour = await aContact(database.app, workspaceId, [other.onboardingId]);
  const former = await aContact(database.app, workspaceId, []);
  const member = await aMember(database.app, workspaceId);
  return {
    workspaceId,
    own: own.onboardingId,
    other: other.onboardingId,
    contact,
    neighbour,
    former,
    member,
  };
}

test('the table names every procedure, and no other', () => {
  expect(Object.keys(PORTAL_EXPECTED).sort()).toEqual(PROCEDURES.map(([path]) => path).sort());
});

describe.each(PROCEDURES)('%s', (path, procedure) => {
  const expected = PORTAL_EXPECTED[path];
  if (expected === undefined) return;
  const { ask, aboutOne, notReady } = expected;
  const type = typeOf(procedure);

  test('answers its own customer, and whoever it refuses has changed nothing', async () => {
    const [mine, theirs] = [await aHouse(), await aHouse()];
    const { workspaceId } = mine;
    const as = (contactId: string, viewedBy?: string): Caller => ({
      ...{ workspaceId, contactId },
      ...(viewedBy === undefined ? {} : { viewedBy }),
    });
    const before = await everything(database.owner);
    const cases: [string, Caller, string, string][] = [
      ['a former contact', as(mine.former.id), mine.own, 'signed_out'],
      ['a contact of another workspace', as(theirs.contact.id), mine.own, 'signed_out'],
      ['a member', as(mine.member.id), mine.own, 'signed_out'],
      ['nobody', as(newId()), mine.own, 'signed_out'],
      [
        'a stranger who looks on',
        as(mine.contact.id, theirs.member.id),
        mine.own,
        type === 'query' ? 'signed_out' : 'forbidden',
      ],
    ];
    if (type === 'mutation')
      cases.push(['a member who looks on', as(mine.contact.id, mine.member.id), mine.own, 'forbidden']);
    if (aboutOne === true)
      for (const [name, id] of [
        ["a neighbour's", mine.other],
        ["another workspace's", theirs.own],
        ["nobody's", newId()],
      ] as const)
        cases.push([name, as(mine.contact.id), id, 'not_found']);
    for (const [name, caller, onboardingId, says] of cases)
      expect([name, await verdict(caller, path, ask?.(onboardingId))]).toEqual([name, says]);
    expect(await everything(database.owner), 'what was refused').toEqual(before);

    const answer = notReady ?? 'an answer';
    expect(await verdict(as(mine.contact.id), path, ask?.(mine.own))).toBe(answer);
    if (type === 'mutation') return;
    expect(await verdict(as(mine.contact.id, mine.member.id), path, ask?.(mine.own))).toBe(answer);
    expect(await everything(database.owner), 'what was read').toEqual(before);
  });
});
