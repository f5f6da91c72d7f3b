import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { verifyAudit } from '@handrail/db/audit/verify';
import { aMember, aWorkspace } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { createContext } from '../../context.ts';
import { requestSignIn } from '../../people/request-sign-in.ts';
import { refusalOf } from '../../refusal.ts';
import { testServices } from '../../testing/services.ts';
import type { Refusal } from '../../views.ts';
import { callerFor } from '../router.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

async function aTeam() {
  const services = testServices(database.app);
  const workspace = await aWorkspace(database.app, { name: 'Acme' });
  const admin = await aMember(database.app, workspace.id, { roles: ['admin'], name: 'Ada Admin' });
  const csm = await aMember(database.app, workspace.id, { roles: ['csm'], name: 'Cem Csm' });
  const as = (member: { id: string }) =>
    callerFor(createContext(services, { workspaceId: workspace.id, memberId: member.id }));
  return { services, workspace, admin, csm, as };
}

/** The refusal that the call ends in; a bug or a success fails the test. */
async function refusal(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call;
  } catch (error) {
    const found = refusalOf(error);
    if (found !== null) return found;
    throw error;
  }
  throw new Error('not refused');
}

const newcomer = {
  email: ' New@Example.com ',
  name: 'Nia New',
  roles: ['ae', 'csm'] satisfies InternalRole[],
};

test('an invited person is a member, gets a mail without a way in, and can ask for a sign-in', async () => {
  const { services, as, admin } = await aTeam();
  const invited = await as(admin).people.invite(newcomer);
  expect(invited.mailed).toBe(true);
  const [mail] = services.mails;
  expect(mail?.to).toBe('new@example.com');
  expect(mail?.text).toContain('Ada Admin has made you a member of Acme');
  expect(mail?.text).not.toMatch(/token|\d{6}/);
  const people = await as(admin).people.list();
  expect(people.find(({ id }) => id === invited.id)).toEqual({
    id: invited.id,
    name: 'Nia New',
    email: 'new@example.com',
    roles: ['ae', 'csm'],
    active: true,
    invitedAt: services.now(),
    lastSeenAt: null,
    version: 1,
  });
  await requestSignIn(services, { email: 'new@example.com', ip: '10.1.0.1' });
  expect(services.mails).toHaveLength(2);
});

test('an invitation whose mail fails stands and says so', async () => {
  const { workspace, admin } = await aTeam();
  const services = testServices(database.app, {
    mail: () => ({ ok: false, kind: 'unreachable', message: 'down' }),
  });
  const as = callerFor(createContext(services, { workspaceId: workspace.id, memberId: admin.id }));
  expect(await as.people.invite({ ...newcomer, email: 'other@example.com' })).toMatchObject({
    mailed: false,
  });
  expect(await as.people.list()).toHaveLength(3);
});

test('an address that is a member already, active or not, is refused with a sentence that helps', async () => {
  const { as, admin, csm } = await aTeam();
  const again = { ...newcomer, email: csm.email.toUpperCase() };
  expect(await refusal(as(admin).people.invite(again))).toMatchObject({
    kind: 'invalid',
    path: '/email',
    message: expect.stringMatching(/already/),
  });
  await as(admin).people.deactivate({ id: csm.id, version: 1 });
  expect(await refusal(as(admin).people.invite(again))).toMatchObject({
    kind: 'invalid',
    message: expect.stringMatching(/Reactivate/),
  });
});

test('the same address may be a member of two workspaces', async () => {
  const [one, two] = [await aTeam(), await aTeam()];
  const email = 'both@example.com';
  await one.as(one.admin).people.invite({ ...newcomer, email });
  await two.as(two.admin).people.invite({ ...newcomer, email });
  expect((await two.as(two.admin).people.list()).filter((person) => person.email === email)).toHaveLength(1);
});

test.each([
  [{ ...newcomer, email: 'no address' }, '/email'],
  [{ ...newcomer, email: 'a@example.com\r\nBcc: b@example.com' }, '/email'],
  [{ ...newcomer, name: '  ' }, '/name'],
  [{ ...newcomer, name: 'a\nb' }, '/name'],
  [{ ...newcomer, roles: [] }, '/roles'],
  [{ ...newcomer, roles: ['csm', 'csm'] satisfies InternalRole[] }, '/roles'],
])('bad input is refused at its place: %j', async (input, path) => {
  const { as, admin } = await aTeam();
  expect(await refusal(as(admin).people.invite(input))).toMatchObject({ kind: 'invalid', path });
});

test('only an administrator changes people; everyone sees them', async () => {
  const { as, admin, csm } = await aTeam();
  expect(await as(csm).people.list()).toHaveLength(2);
  for (const call of [
    () => as(csm).people.invite(newcomer),
    () => as(csm).people.changeRoles({ id: csm.id, version: 1, roles: ['admin'] }),
    () => as(csm).people.deactivate({ id: admin.id, version: 1 }),
    () => as(csm).people.reactivate({ id: admin.id, version: 1 }),
    () => as(csm).audit.list({}),
    () => as(csm).audit.verify(),
  ])
    expect(await refusal(call())).toEqual({ kind: 'forbidden' });
});

test('a role that is taken away is gone with the next call, a deactivated member is signed out', async () => {
  const { as, admin, csm } = await aTeam();
  await as(admin).people.changeRoles({ id: csm.id, version: 1, roles: ['admin'] });
  expect((await as(csm).me.get()).may).toContain('people.manage');
  await as(admin).people.changeRoles({ id: csm.id, version: 2, roles: ['support'] });
  expect((await as(csm).me.get()).may).not.toContain('people.manage');
  await as(admin).people.deactivate({ id: csm.id, version: 3 });
  expect(await refusal(as(csm).me.get())).toEqual({ kind: 'signed_out' });
  await as(admin).people.reactivate({ id: csm.id, version: 4 });
  expect((await as(csm).me.get()).roles).toEqual(['support']);
});

test('a change of somebody who was changed meanwhile is refused as stale', async () => {
  const { as, admin, csm } = await aTeam();
  await as(admin).people.changeRoles({ id: csm.id, version: 1, roles: ['ae'] });
  expect(await refusal(as(admin).people.deactivate({ id: csm.id, version: 1 }))).toMatchObject({
    kind: 'stale',
  });
  const both = [['legal'], ['finance']] satisfies InternalRole[][];
  const outcomes = await Promise.allSettled(
    both.map((roles) => as(admin).people.changeRoles({ id: csm.id, version: 2, roles })),
  );
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('the last active administrator stays one, also when two go at the same moment', async () => {
  const { as, admin, csm } = await aTeam();
  const last = { kind: 'invalid', message: expect.stringMatching(/last active administrator/) };
  expect(await refusal(as(admin).people.deactivate({ id: admin.id, version: 1 }))).toMatchObject(last);
  expect(
    await refusal(as(admin).people.changeRoles({ id: admin.id, version: 1, roles: ['csm'] })),
  ).toMatchObject(last);
  await as(admin).people.changeRoles({ id: csm.id, version: 1, roles: ['admin'] });
  await Promise.allSettled([
    as(admin).people.changeRoles({ id: csm.id, version: 2, roles: ['csm'] }),
    as(csm).people.changeRoles({ id: admin.id, version: 1, roles: ['csm'] }),
  ]);
  const people = await as(admin).people.list();
  expect(people.filter(({ roles }) => roles.includes('admin'))).toHaveLength(1);
});

test("somebody else's workspace does not exist", async () => {
  const [mine, theirs] = [await aTeam(), await aTeam()];
  for (const act of ['deactivate', 'reactivate'] as const)
    expect(await refusal(mine.as(mine.admin).people[act]({ id: theirs.csm.id, version: 1 }))).toEqual({
      kind: 'not_found',
    });
  const intruder = callerFor(
    createContext(mine.services, { workspaceId: theirs.workspace.id, memberId: mine.admin.id }),
  );
  expect(await refusal(intruder.people.list())).toEqual({ kind: 'signed_out' });
});

test('every change is in the audit log, in words; a refused one is not', async () => {
  const { as, admin, csm, workspace } = await aTeam();
  await as(admin).people.invite({ ...newcomer, email: 'logged@example.com' });
  await as(admin).people.changeRoles({ id: csm.id, version: 1, roles: ['ae'] });
  await as(admin).people.deactivate({ id: csm.id, version: 2 });
  await refusal(as(admin).people.deactivate({ id: admin.id, version: 1 }));
  const { items, next, previous } = await as(admin).audit.list({});
  expect([next, previous]).toEqual([null, null]);
  expect(items.map(({ seq, sentence }) => [seq, sentence])).toEqual([
    [3, 'Ada Admin deactivated Cem Csm.'],
    [2, 'Ada Admin changed the roles of Cem Csm from CSM to Account executive.'],
    [1, 'Ada Admin invited Nia New (logged@example.com) as Account executive, CSM.'],
  ]);
  expect(await as(admin).audit.verify()).toMatchObject({ ok: true, entries: 3 });
  expect(await verifyAudit(database.app, workspace.id)).toMatchObject({ ok: true, entries: 3 });
});

test('me tells where I am, what I may do, and lists my sessions', async () => {
  const { as, csm, workspace } = await aTeam();
  expect(await as(csm).me.get()).toEqual({
    memberId: csm.id,
    name: 'Cem Csm',
    email: csm.email,
    roles: ['csm'],
    workspace: { id: workspace.id, name: 'Acme', slug: workspace.slug, timezone: 'Europe/Berlin' },
    demo: false,
    demoForced: false,
    may: expect.arrayContaining(['onboardings.read', 'people.read']),
    unread: 0,
  });
  expect(await as(csm).me.sessions()).toEqual([]);
});

test('the mailbox is not found outside demo mode', async () => {
  const { as, admin } = await aTeam();
  expect(await refusal(as(admin).mailbox.list())).toEqual({ kind: 'not_found' });
});
