import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXPECTED } from '@handrail/api/console/testing/expected';
import type { Expected } from '@handrail/api/console/testing/expectation';
import { aWorld } from '@handrail/api/console/testing/a-world';
import type { Person, Things, World } from '@handrail/api/console/testing/a-world';
import { nowhere } from '@handrail/api/console/testing/nowhere';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { newId } from '@handrail/db/ids';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { everything } from '@handrail/db/testing/everything';
import { aServer, built } from './a-server.ts';
import { EXPECTED_ENDPOINTS, EXPECTED_ROUTES } from './expected-routes.ts';

/**
 * Every route of the build over real HTTP × every role × own, another workspace's and nobody's things, and who is not signed in.
 * A page answers as the table of procedures says; what is refused has changed no row of any tenant table.
 */

let database: TestDatabase;
let server: Awaited<ReturnType<typeof aServer>>;
let theirs: World;
/** Where nothing is changed. */
let reading: World;
beforeAll(async () => {
  database = await testDatabase();
  [theirs, reading] = [await aLivingWorld(), await aLivingWorld()];
  server = await aServer(database.appUrl);
});
afterAll(async () => {
  await server.stop();
  await database.close();
});

/** A world of now, in which looking at a page does not note that its reader was here. */
async function aLivingWorld(): Promise<World> {
  const world = await aWorld(database.app, new Date().toISOString());
  const later = new Date(Date.now() + 3_600_000).toISOString();
  await database.owner.updateTable('sessions').set({ last_seen_at: later }).execute();
  return world;
}

const ROUTES = Object.entries(EXPECTED_ROUTES);

/** How open the procedure behind a route is. `nobody`: there is nothing for anybody. */
function openness(name: string): Expected | 'anyone' | 'nobody' {
  if (name === 'anyone' || name === 'nobody') return name;
  const expected = EXPECTED[name];
  if (expected === undefined) throw new Error(`The table of procedures has no ${name}`);
  return expected;
}

/** What came of a request: as people would say it. */
async function said(address: string, person: Person | null, form?: FormData): Promise<string> {
  const answer = await fetch(server.address + address, {
    redirect: 'manual',
    headers: {
      ...(person === null ? {} : { cookie: `handrail=${person.token}` }),
      ...(form === undefined ? {} : { origin: server.address }),
    },
    ...(form === undefined ? {} : { method: 'POST', body: form }),
  });
  await answer.arrayBuffer();
  if (answer.status === 404) return 'not_found';
  if (answer.status === 403) return 'forbidden';
  if (answer.status >= 500) return `a failure (${answer.status})`;
  return (answer.headers.get('location') ?? '').startsWith('/sign-in') ? 'signed_out' : 'an answer';
}

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of typeof value === 'string' ? [value] : value) form.append(name, one);
  return form;
}

const without = (person: Person): Person => ({ ...person, sessionId: newId(), noticeId: newId() });

test('the tables name every route and endpoint, with what it does, and no other', () => {
  const named = ROUTES.map(([pattern, { get, post }]) => ({
    ...{ pattern, reads: get !== undefined, acts: post !== undefined },
  }));
  const { routes, endpoints } = built();
  const byPattern = (one: { pattern: string }, other: { pattern: string }) =>
    one.pattern < other.pattern ? -1 : 1;
  expect(named.sort(byPattern)).toEqual([...routes].sort(byPattern));
  expect([...endpoints].sort()).toEqual(EXPECTED_ENDPOINTS);
});

describe.each(ROUTES.filter(([, { get }]) => get !== undefined))('GET %s', (pattern, { at, get = '' }) => {
  const open = openness(get);

  test('shows what it should to whom it should', async () => {
    const before = await everything(database.owner);
    const address = (things: Things, person: Person) => at?.(things, person) ?? pattern;
    const { things, people, former } = reading;
    const out = [await said(address(things, former), null), await said(address(things, former), former)];
    if (open === 'anyone') expect(out).not.toContain('forbidden');
    else if (open !== 'nobody') expect(out).toEqual(['signed_out', 'signed_out']);
    const ask = async (role: InternalRole) => {
      const person = people[role];
      const own = await said(address(things, person), person);
      if (open === 'anyone') {
        expect([role, own]).not.toEqual([role, 'forbidden']);
        return;
      }
      const lets = open === 'nobody' ? null : open.may.includes(role);
      expect([role, own]).toEqual([role, lets === null ? 'not_found' : lets ? 'an answer' : 'forbidden']);
      if (open === 'nobody' || open.elsewhere !== 'not_found') return;
      const says = lets === true ? 'not_found' : 'forbidden';
      const stranger = theirs.people.admin;
      expect([role, await said(address(theirs.things, stranger), person)]).toEqual([role, says]);
      expect([role, await said(address(nowhere(things), without(person)), person)]).toEqual([role, says]);
    };
    await Promise.all(INTERNAL_ROLES.map(ask));
    expect(await everything(database.owner), 'what was read').toEqual(before);
  });
});

describe.each(ROUTES.filter(([, { post }]) => post !== undefined))('POST %s', (pattern, { at, post }) => {
  if (post === undefined) return;
  const open = openness(post.is);

  test('does it for whom it should, and for nobody else', async () => {
    const mine = await aLivingWorld();
    const { things, people, former } = mine;
    const send = (about: Things, whose: Person, as: Person | null) =>
      said(at?.(about, whose) ?? pattern, as, formOf(post.form?.(about, whose) ?? {}));
    const before = await everything(database.owner);
    const out = await send(things, people.admin, null);
    if (open === 'anyone' || open === 'nobody') {
      expect(await everything(database.owner), 'who is not signed in').toEqual(before);
      return;
    }
    expect([out, await send(things, people.admin, former)]).toEqual(['signed_out', 'signed_out']);
    const { may, of = may, elsewhere } = open;
    for (const role of INTERNAL_ROLES) {
      const person = people[role];
      if (!of.includes(role)) expect([role, await send(things, person, person)]).toEqual([role, 'forbidden']);
      if (elsewhere === undefined) continue;
      const says = may.includes(role) ? 'not_found' : 'forbidden';
      expect([role, await send(theirs.things, theirs.people.admin, person)]).toEqual([role, says]);
      expect([role, await send(nowhere(things), without(person), person)]).toEqual([role, says]);
    }
    expect(await everything(database.owner), 'what was refused').toEqual(before);

    const [first] = of;
    if (first === undefined) throw new Error('Somebody may');
    expect(await send(things, people[first], people[first])).toBe('an answer');
    const after = await everything(database.owner);
    if (post.leavesNothing !== true) expect(after).not.toEqual(before);
  });
});

test('beside the pages: no procedure without a session, no webhook without a signature', async () => {
  for (const procedure of Object.keys(EXPECTED)) {
    const answer = await fetch(`${server.address}/trpc/${procedure}`);
    expect([procedure, answer.status]).toEqual([procedure, 401]);
    const posted = await fetch(`${server.address}/trpc/${procedure}`, {
      ...{ method: 'POST', body: '{}', headers: { origin: server.address } },
    });
    expect([procedure, posted.status]).toEqual([procedure, 401]);
  }
  const webhook = await fetch(`${server.address}/webhooks/closed-won/api`, { method: 'POST', body: '{}' });
  expect([400, 401, 404]).toContain(webhook.status);
  const mail = await fetch(`${server.address}/webhooks/inbound-mail`, {
    ...{ method: 'POST', body: 'Hello', headers: { 'content-type': 'message/rfc822' } },
  });
  expect([400, 401, 404]).toContain(mail.status);
});
