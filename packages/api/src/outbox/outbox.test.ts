import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACTIONS, authorize } from '@handrail/core/people/authorize';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Sent } from '@handrail/connectors/mail/message';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import { aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { listAudit } from '../audit/list.ts';
import { callerFor } from '../console/router.ts';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { createContext } from '../context.ts';
import { aKickoff, aNotice, anOnboarding, PLANNED_AT } from '../effects/testing/an-onboarding.ts';
import { workOff } from '../effects/work-off.ts';
import { testServices } from '../testing/services.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const unclear: Sent = { ok: false, kind: 'unclear', message: 'No answer after DATA.' };
const refusedMail: Sent = { ok: false, kind: 'refused', message: 'No such mailbox.' };

/** An onboarding, its outbox as members of any role see it, and a worker whose mail server answers as told. */
async function anOutbox() {
  const onboarding = await anOnboarding(database.app);
  const { workspaceId, csm, plan, within } = onboarding;
  const server: { answer: Sent } = { answer: { ok: true } };
  const services = testServices(database.app, { at: PLANNED_AT, mail: () => server.answer });
  const callerOf = (memberId: string) => callerFor(createContext(services, { workspaceId, memberId }));
  const mail: PlannedEffect = {
    kind: 'notice_mail',
    target: 'm',
    payload: { to: csm.email, topic: 'task', subject: 'Two tasks', text: '' },
  };
  return {
    ...onboarding,
    services,
    server,
    mail,
    me: callerOf(csm.id),
    as: async (...roles: InternalRole[]) => {
      const { id } = await aMember(database.app, workspaceId, { roles, name: `Member ${roles.join(' ')}` });
      return callerOf(id);
    },
    work: () => workOff(services, workspaceId),
    /** Plans one effect and gives its id. */
    planOne: async (decisionId: string | null, effect: PlannedEffect) => {
      const planned = await plan(decisionId, effect);
      const [id] = planned.ok ? planned.value : [];
      if (id === undefined) throw new Error('Not planned');
      return id;
    },
    /** What the log says that people did with effects, newest first. */
    told: async () =>
      (
        await within((tx) => listAudit(tx, workspaceId, { action: 'effect', actor: `member:${csm.id}` }))
      ).items.map(({ sentence }) => sentence),
  };
}

test('an effect says what it is, who approved it and why, what stops it, and what happened to it', async () => {
  const { me, decide, planOne, hold, release, work } = await anOutbox();
  const id = await planOne(await decide('approve_kickoff'), aKickoff());
  await hold('kickoff', 'provisioning');
  await work();
  expect(await me.outbox.get({ id })).toMatchObject({
    item: {
      kind: 'kickoff_project',
      state: 'planned',
      heldBy: ['kickoff'],
      accountName: 'Pellworth Interiors',
    },
    content: { kind: 'kickoff_project', payload: { kickoffOn: '2026-03-12' } },
    approval: { kind: 'approve_kickoff', by: 'Cleo CSM', as: 'csm', undone: false },
    stoppedBy: ['kickoff'],
    acts: ['cancel'],
  });
  await release();
  expect((await me.outbox.get({ id })).stoppedBy).toEqual([]);
  await me.outbox.list({ list: 'planned' });
  const { history } = await me.outbox.get({ id });
  expect(history.map(({ sentence }) => sentence)).toEqual([
    'Handrail held back the kickoff project for Pellworth Interiors: on hold are Kickoff.',
    'Handrail planned the kickoff project for Pellworth Interiors.',
  ]);
});

test('what reaches our own people alone shows no approval, and its reader by name', async () => {
  const { me, csm, planOne, work } = await anOutbox();
  const id = await planOne(null, aNotice(csm.id));
  await work();
  const view = await me.outbox.get({ id });
  expect(view).toMatchObject({ approval: null, acts: [], answer: { people: 1 } });
  expect(view.item.summary).toBe('“Pellworth Interiors was decided” to Cleo CSM');
});

test('lists, kinds and customers narrow the outbox, and each list is counted', async () => {
  const { me, csm, planOne, work, decide, hold } = await anOutbox();
  const notice = await planOne(null, aNotice(csm.id));
  await work();
  const project = await planOne(await decide('approve_kickoff'), aKickoff());
  await hold('kickoff');
  await work();
  const ids = async (asked: Parameters<typeof me.outbox.list>[0]) =>
    (await me.outbox.list(asked)).items.map(({ id }) => id);
  expect((await me.outbox.list({})).counts).toEqual({
    ...{ planned: 1, under_way: 0, done: 2, failed: 0, unknown: 0, cancelled: 0 },
  });
  expect(await ids({ list: 'planned' })).toEqual([project]);
  expect(await ids({ kind: ['internal_notice'] })).toEqual([notice]);
  expect(await ids({ q: 'pellw', kind: ['kickoff_project', 'internal_notice'] })).toEqual([project, notice]);
  expect(await ids({ q: 'somebody else' })).toEqual([]);
});

test('a planned effect can be cancelled however long a hold has kept it waiting, with a reason, and never goes then', async () => {
  const { me, decide, planOne, hold, release, work, services, within, told } = await anOutbox();
  const id = await planOne(await decide('approve_kickoff'), aKickoff());
  await hold('kickoff');
  await work();
  const { version } = await me.outbox.get({ id });
  for (let look = 0; look < 3; look += 1) {
    services.pass(20_000);
    await work();
  }
  expect(await refusalFrom(me.outbox.settle({ id, version, act: 'cancel' }))).toMatchObject({
    kind: 'invalid',
    path: '/reason',
  });
  await me.outbox.settle({ id, version, act: 'cancel', reason: 'The customer left' });
  await release();
  services.pass(20_000);
  await work();
  expect((await me.outbox.get({ id })).item.state).toBe('cancelled');
  expect(await within((tx) => tx.selectFrom('kickoff_projects').selectAll().execute())).toEqual([]);
  expect(await told()).toEqual([
    'Cleo CSM cancelled the kickoff project for Pellworth Interiors: “The customer left”.',
  ]);
});

test('a mail that failed goes once somebody has it tried again, and who looked at it before is told it moved on', async () => {
  const { me, planOne, mail, server, work, services, told } = await anOutbox();
  server.answer = refusedMail;
  const id = await planOne(null, mail);
  await work();
  const { item, version, acts } = await me.outbox.get({ id });
  expect([item.state, item.error, acts]).toEqual(['failed', 'No such mailbox', ['redrive', 'cancel']]);
  server.answer = { ok: true };
  await me.outbox.settle({ id, version, act: 'redrive' });
  expect(await refusalFrom(me.outbox.settle({ id, version, act: 'redrive' }))).toEqual({
    kind: 'stale',
    message: 'It has gone on meanwhile and is now: planned. Nothing was changed.',
  });
  await work();
  expect((await me.outbox.get({ id })).item).toMatchObject({ state: 'done', error: null });
  expect(services.mails.filter(({ subject }) => subject === 'Two tasks')).toHaveLength(1);
  expect(await told()).toEqual(['Cleo CSM had the mail about a notice for Pellworth Interiors tried again.']);
});

test('what nobody knows is done by a person’s word, or goes again, and either needs a reason', async () => {
  for (const [act, state] of [
    ['confirm', 'done'],
    ['redrive', 'planned'],
  ] as const) {
    const { me, planOne, mail, server, work, services } = await anOutbox();
    server.answer = unclear;
    const id = await planOne(null, mail);
    await work();
    const { item, version } = await me.outbox.get({ id });
    expect(item.state).toBe('unknown');
    const refusal = await refusalFrom(me.outbox.settle({ id, version, act, reason: ' ' }));
    expect(refusal).toMatchObject({ kind: 'invalid' });
    await me.outbox.settle({ id, version, act, reason: 'She told me on the phone' });
    expect((await me.outbox.get({ id })).item.state).toBe(state);
    server.answer = { ok: true };
    await work();
    expect(services.mails.filter(({ subject }) => subject === 'Two tasks')).toHaveLength(
      act === 'redrive' ? 1 : 0,
    );
  }
});

test('product operations hear of what failed or is unknown, once each time, and of no notice that told of it', async () => {
  for (const answer of [refusedMail, unclear]) {
    const { as, planOne, mail, server, work, services } = await anOutbox();
    const [operations, admin] = [await as('product_ops'), await as('admin')];
    server.answer = answer;
    const id = await planOne(null, mail);
    for (let time = 0; time < 3; time += 1) {
      await work();
      services.pass(3_600_000);
    }
    const [notice, ...more] = (await operations.inbox.list({})).items;
    expect(more).toEqual([]);
    expect(notice).toMatchObject({ topic: 'effect', read: false });
    expect(await operations.inbox.read({ id: notice?.id ?? '' })).toMatchObject({ aboutEffectId: id });
    expect((await admin.inbox.list({})).items).toEqual([]);
    const { version } = await admin.outbox.get({ id });
    await admin.outbox.settle({ id, version, act: 'redrive', reason: 'It did not arrive' });
    await work();
    expect((await operations.inbox.list({})).items).toHaveLength(2);
  }
});

test('where nobody has the role of product operations, administrators hear of it', async () => {
  const { as, planOne, mail, server, work } = await anOutbox();
  const admin = await as('admin');
  server.answer = unclear;
  await planOne(null, mail);
  await work();
  expect((await admin.inbox.list({})).items).toMatchObject([
    { subject: 'Mail about a notice for Pellworth Interiors: did it happen?' },
  ]);
});

test('only those who may settle can, in their own workspace, and whoever may not is shown no way', async () => {
  expect(ACTIONS).toContain('outbox.settle');
  const { as, planOne, csm } = await anOutbox();
  const { me: elsewhere } = await anOutbox();
  const id = await planOne(null, aNotice(csm.id));
  for (const role of INTERNAL_ROLES) {
    const caller = await as(role);
    const { acts, version } = await caller.outbox.get({ id });
    const may = authorize({ workspaceId: 'w', memberId: 'm', roles: [role] }, 'outbox.settle', {
      workspaceId: 'w',
    });
    expect([role, acts]).toEqual([role, may ? ['cancel'] : []]);
    const settling = caller.outbox.settle({ id, version: version + 1, act: 'cancel', reason: 'A try' });
    expect([role, (await refusalFrom(settling))?.kind]).toEqual([role, may ? 'stale' : 'forbidden']);
  }
  expect(await refusalFrom(elsewhere.outbox.get({ id }))).toEqual({ kind: 'not_found' });
  const settling = elsewhere.outbox.settle({ id, version: 1, act: 'cancel', reason: 'A try' });
  expect(await refusalFrom(settling)).toEqual({ kind: 'not_found' });
});
