import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '@handrail/db/ids';
import { insertMember } from '@handrail/db/people/members';
import { BUILT_AT, aMember, aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { inWorkspace } from '@handrail/db/transaction';
import { testServices } from '../testing/services.ts';
import { beginSession } from './begin-session.ts';
import { deactivate } from './change-member.ts';
import { continueAs, demoMembers } from './continue-as.ts';
import { endAllSessions, endOwnSession } from './end-sessions.ts';
import { readMailbox } from './mailbox.ts';
import { choosePlace, sessionOf, signOut, placesToGo } from './sessions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const visitor = { ip: '10.0.0.1', userAgent: 'A browser' };
const HOUR = 3_600_000;

async function aSession(loginId: string, services = testServices(database.app), replaces?: string) {
  const begun = await beginSession(services, loginId, { ...visitor, replaces });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  return begun.value;
}

async function aPerson() {
  const workspace = await aWorkspace(database.app);
  const member = await aMember(database.app, workspace.id);
  return { workspace, member, services: testServices(database.app) };
}

test('an unused session ends after twelve hours, one in use goes on', async () => {
  const { member, services } = await aPerson();
  const { token } = await aSession(member.loginId, services);
  for (let day = 0; day < 3; day += 1) {
    services.pass(12 * HOUR - 1);
    expect(await sessionOf(services, token)).not.toBeNull();
  }
  services.pass(12 * HOUR);
  expect(await sessionOf(services, token)).toBeNull();
});

test('a session in use all the time ends after fourteen days', async () => {
  const { member, services } = await aPerson();
  const { token, endsAt } = await aSession(member.loginId, services);
  expect(endsAt).toBe('2026-02-16T10:00:00.000Z');
  for (let hours = 6; hours < 14 * 24; hours += 6) {
    services.pass(6 * HOUR);
    expect(await sessionOf(services, token)).not.toBeNull();
  }
  services.pass(6 * HOUR);
  expect(await sessionOf(services, token)).toBeNull();
});

test('"last seen" is written once a minute, for the session and the member', async () => {
  const { workspace, member, services } = await aPerson();
  const { token } = await aSession(member.loginId, services);
  const seen = async () => {
    await sessionOf(services, token);
    const session = await database.app
      .selectFrom('sessions')
      .select('last_seen_at as at')
      .where('login_id', '=', member.loginId)
      .executeTakeFirst();
    const row = await inWorkspace(database.app, workspace.id, (tx) =>
      tx.selectFrom('members').select('last_seen_at as at').executeTakeFirst(),
    );
    expect(row).toEqual(session);
    return session?.at;
  };
  services.pass(59_999);
  expect(await seen()).toBe('2026-02-02T10:00:00.000Z');
  services.pass(1);
  expect(await seen()).toBe('2026-02-02T10:01:00.000Z');
});

test('signing in again in the same browser ends the session it had', async () => {
  const { member, services } = await aPerson();
  const first = await aSession(member.loginId, services);
  const second = await aSession(member.loginId, services, first.token);
  expect(second.token).not.toBe(first.token);
  expect(await sessionOf(services, first.token)).toBeNull();
  expect(await sessionOf(services, second.token)).not.toBeNull();
});

test('signing out ends this session alone, everywhere ends all', async () => {
  const { workspace, member, services } = await aPerson();
  const [one, two, three] = [
    await aSession(member.loginId, services),
    await aSession(member.loginId, services),
    await aSession(member.loginId, services),
  ];
  await signOut(services, one.token);
  await signOut(services, one.token);
  await signOut(services, 'no such token');
  expect(await sessionOf(services, one.token)).toBeNull();
  expect(await sessionOf(services, two.token)).not.toBeNull();
  const person = {
    workspaceId: workspace.id,
    memberId: member.id,
    loginId: member.loginId,
    now: services.now(),
  };
  await inWorkspace(database.app, workspace.id, (tx) => endAllSessions(tx, person));
  for (const { token } of [two, three]) expect(await sessionOf(services, token)).toBeNull();
});

test('a person ends their own sessions only', async () => {
  const { workspace, member, services } = await aPerson();
  const other = await aMember(database.app, workspace.id);
  const { token } = await aSession(other.loginId, services);
  const session = await sessionOf(services, token);
  const person = {
    workspaceId: workspace.id,
    memberId: member.id,
    loginId: member.loginId,
    now: services.now(),
  };
  const end = (who: typeof person) =>
    inWorkspace(database.app, workspace.id, (tx) => endOwnSession(tx, who, session?.sessionId ?? ''));
  expect(await end(person)).toEqual({ ok: false, refusal: { kind: 'not_found' } });
  expect(await sessionOf(services, token)).not.toBeNull();
  expect(await end({ ...person, memberId: other.id, loginId: other.loginId })).toMatchObject({ ok: true });
  expect(await sessionOf(services, token)).toBeNull();
});

test('a member of two workspaces chooses one, gets a new token, and may go to the other, but to no third', async () => {
  const { workspace, member, services } = await aPerson();
  const [second, third] = [await aWorkspace(database.app, { name: 'Zeta' }), await aWorkspace(database.app)];
  const there = { ...member, id: newId(), workspaceId: second.id, at: BUILT_AT };
  await inWorkspace(database.app, second.id, (tx) => insertMember(tx, there));
  const begun = await aSession(member.loginId, services);
  expect(begun.workspaceId).toBeNull();
  expect(begun.places.map(({ id }) => id)).toEqual([workspace.id, second.id]);
  const session = await sessionOf(services, begun.token);
  expect(session).toMatchObject({ workspaceId: null, memberId: null });
  if (session === null) throw new Error('no session');
  expect(await placesToGo(services, session)).toEqual(begun.places);

  const chosen = await choosePlace(services, { token: begun.token, id: second.id });
  if (!chosen.ok) throw new Error(chosen.refusal.kind);
  expect(await sessionOf(services, begun.token)).toBeNull();
  expect(await sessionOf(services, chosen.value.token)).toMatchObject({
    workspaceId: second.id,
    memberId: there.id,
  });
  expect(await choosePlace(services, { token: begun.token, id: second.id })).toEqual({
    ok: false,
    refusal: { kind: 'signed_out' },
  });
  expect(await choosePlace(services, { token: chosen.value.token, id: third.id })).toEqual({
    ok: false,
    refusal: { kind: 'not_found' },
  });
});

test('deactivating a member ends their sessions in this workspace and keeps them out', async () => {
  const { workspace, member, services } = await aPerson();
  await aMember(database.app, workspace.id, { roles: ['admin'] });
  const { token } = await aSession(member.loginId, services);
  const change = { workspaceId: workspace.id, id: member.id, version: 1, actor: 'cli', now: services.now() };
  expect(await inWorkspace(database.app, workspace.id, (tx) => deactivate(tx, change))).toMatchObject({
    ok: true,
  });
  expect(await sessionOf(services, token)).toBeNull();
  expect(await beginSession(services, member.loginId, visitor)).toMatchObject({ ok: false });
});

test('"continue as" exists in demo mode only, and only for the demo workspace', async () => {
  const elsewhere = await aWorkspace(database.app);
  await aMember(database.app, elsewhere.id, { roles: ['legal'] });
  const demo = await aWorkspace(database.app, { slug: 'demo' });
  const csm = await aMember(database.app, demo.id, { roles: ['csm', 'ae'], name: 'Cleo' });
  const [off, on] = [testServices(database.app), testServices(database.app, { demo: 'on' })];
  expect(await demoMembers(off)).toEqual([]);
  expect(await continueAs(off, { role: 'csm', ...visitor })).toEqual({
    ok: false,
    refusal: { kind: 'not_found' },
  });
  expect(await demoMembers(on)).toEqual([{ role: 'csm', name: 'Cleo' }]);
  expect(await continueAs(on, { role: 'legal', ...visitor })).toEqual({
    ok: false,
    refusal: { kind: 'not_found' },
  });
  const begun = await continueAs(on, { role: 'csm', ...visitor });
  if (!begun.ok) throw new Error(begun.refusal.kind);
  expect(await sessionOf(on, begun.value.token)).toMatchObject({ workspaceId: demo.id, memberId: csm.id });
});

test('the local mailbox is shown in demo mode only', async () => {
  expect(await readMailbox(testServices(database.app))).toEqual({
    ok: false,
    refusal: { kind: 'not_found' },
  });
  expect(await readMailbox(testServices(database.app, { demo: 'forced' }))).toEqual({ ok: true, value: [] });
});
