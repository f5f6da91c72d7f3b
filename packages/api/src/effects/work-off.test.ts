import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sent } from '@handrail/connectors/mail/message';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import { beginEffect, leaseEffects, recordEffect } from '@handrail/db/effects/ledger';
import { planStepsOf } from '@handrail/db/plan/steps';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { testServices } from '../testing/services.ts';
import { aKickoff, aNotice, anOnboarding, PLANNED_AT } from './testing/an-onboarding.ts';
import { workOff } from './work-off.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const workerAt = (at = PLANNED_AT, mail?: () => Sent) =>
  testServices(database.app, { at, ...(mail && { mail }) });
const later = (seconds: number) => new Date(Date.parse(PLANNED_AT) + seconds * 1000).toISOString();
const lease = { at: PLANNED_AT, until: later(45), lookAgainAt: later(10), most: 10 };

test('a notice stands in the inbox of the person and comes by mail, once, however often it is worked off', async () => {
  const { workspaceId, csm, plan, within, effects } = await anOnboarding(database.app);
  const worker = workerAt();
  for (let time = 0; time < 3; time += 1) {
    expect(await plan(null, aNotice(csm.id))).toMatchObject({ ok: true });
    await workOff(worker, workspaceId);
  }
  const notices = await within((tx) =>
    tx.selectFrom('notices').selectAll().where('workspace_id', '=', workspaceId).execute(),
  );
  expect(notices).toMatchObject([
    { member_id: csm.id, subject: 'Pellworth Interiors was decided', read_at: null },
  ]);
  expect(worker.mails).toMatchObject([{ to: csm.email, subject: 'Pellworth Interiors was decided' }]);
  expect((await effects()).map(({ kind, state }) => [kind, state])).toEqual([
    ['internal_notice', 'done'],
    ['notice_mail', 'done'],
  ]);
});

test('an approved kickoff makes one project with its tasks and tells their owners; a second approval finds it', async () => {
  const { workspaceId, onboardingId, decide, plan, within, csm } = await anOnboarding(database.app);
  for (const decision of [await decide('approve_kickoff'), await decide('approve_kickoff')]) {
    expect(await plan(decision, aKickoff())).toMatchObject({ ok: true });
    await workOff(workerAt(), workspaceId);
  }
  const [projects, tasks, notices] = await within(async (tx) => [
    await tx.selectFrom('kickoff_projects').selectAll().where('workspace_id', '=', workspaceId).execute(),
    await tx.selectFrom('tasks').selectAll().where('workspace_id', '=', workspaceId).execute(),
    await tx.selectFrom('notices').selectAll().where('workspace_id', '=', workspaceId).execute(),
  ]);
  expect(projects).toMatchObject([{ kickoff_on: '2026-03-12', template: 'guided', is_proposed: true }]);
  expect(tasks).toMatchObject([
    { title: 'Read the packet', due_on: '2026-03-06', state: 'open' },
    { title: 'Send the agenda', due_on: '2026-03-06', state: 'open' },
  ]);
  expect(notices).toMatchObject([{ member_id: csm.id, subject: '2 tasks for the kickoff on 2026-03-12' }]);
  const steps = await within((tx) => planStepsOf(tx, { workspaceId, onboardingId }));
  expect(steps).toMatchObject([
    { side: 'vendor', title: { en: 'Send you the agenda' }, ownerRole: 'csm', dueOn: '2026-03-06' },
    { side: 'customer', title: { en: 'Sign in once' }, role: 'admin', dueOn: '2026-03-11', done: false },
  ]);
});

test('a hold that comes back after the approval stops the effect, and it goes once the hold is gone', async () => {
  const { workspaceId, decide, plan, hold, release, effects } = await anOnboarding(database.app);
  await plan(await decide('approve_kickoff'), aKickoff());
  await hold('kickoff');
  await workOff(workerAt(), workspaceId);
  await workOff(workerAt(later(10)), workspaceId);
  expect(await effects()).toMatchObject([{ state: 'planned', held_by: ['kickoff'], attempts: 0 }]);
  await release();
  await workOff(workerAt(later(20)), workspaceId);
  expect((await effects())[0]).toMatchObject({ state: 'done', held_by: null });
});

test('an approval that was undone before the effect went cancels it', async () => {
  const { workspaceId, decide, plan, effects, within } = await anOnboarding(database.app);
  const decision = await decide('approve_kickoff');
  await plan(decision, aKickoff());
  await decide('undo', decision);
  await workOff(workerAt(), workspaceId);
  expect(await effects()).toMatchObject([{ state: 'cancelled', attempts: 0 }]);
  const projects = await within((tx) =>
    tx.selectFrom('kickoff_projects').selectAll().where('workspace_id', '=', workspaceId).execute(),
  );
  expect(projects).toEqual([]);
});

test('a mail server that is away is asked again later, and the effect fails for a person after its last try', async () => {
  const { workspaceId, csm, plan, effects } = await anOnboarding(database.app);
  await plan(null, aNotice(csm.id));
  const away = (): Sent => ({ ok: false, kind: 'unreachable', message: 'No answer.' });
  let tries = 0;
  const services = workerAt(PLANNED_AT, () => {
    tries += 1;
    return away();
  });
  for (let hours = 0; hours < 24; hours += 1) {
    await workOff(services, workspaceId);
    services.pass(2 * 3600_000);
  }
  expect((await effects())[1]).toMatchObject({ state: 'failed', attempts: 8, error: 'No answer' });
  expect(tries).toBe(8);
});

test('a mail that may have arrived is tried no second time by itself', async () => {
  const { workspaceId, csm, plan, effects } = await anOnboarding(database.app);
  await plan(null, aNotice(csm.id));
  let tries = 0;
  const services = workerAt(PLANNED_AT, () => {
    tries += 1;
    return { ok: false, kind: 'unclear', message: 'Silence.' };
  });
  for (let hours = 0; hours < 4; hours += 1) {
    await workOff(services, workspaceId);
    services.pass(3600_000);
  }
  expect((await effects())[1]).toMatchObject({ state: 'unknown', error: 'Silence', due_at: null });
  expect(tries).toBe(1);
});

test('a poisoned effect stops no other', async () => {
  const { workspaceId, csm, plan, effects } = await anOnboarding(database.app);
  for (let n = 0; n < 12; n += 1) await plan(null, aNotice(csm.id, `n-${n}`));
  const services = workerAt(PLANNED_AT, () => {
    throw new Error('a bug in the mailer');
  });
  await workOff(services, workspaceId);
  const own = (await effects()).filter(({ target }) => !target.startsWith('effect:'));
  const states = own.map(({ kind, state }) => `${kind} ${state}`);
  expect(states.filter((one) => one === 'internal_notice done')).toHaveLength(12);
  expect(states.filter((one) => one === 'notice_mail unknown')).toHaveLength(12);
  expect(services.errors).toHaveLength(12);
});

test('two workers side by side carry out each of 200 effects once', async () => {
  const { workspaceId, csm, plan, effects } = await anOnboarding(database.app);
  await plan(null, ...Array.from({ length: 200 }, (_, n) => aNotice(csm.id, `n-${n}`)));
  const workers = [workerAt(), workerAt()];
  await Promise.all(workers.map((services) => workOff(services, workspaceId)));
  for (const services of workers) await workOff(services, workspaceId);
  const all = await effects();
  expect(all.filter(({ state }) => state !== 'done')).toEqual([]);
  expect(all).toHaveLength(400);
  expect(workers.flatMap(({ mails }) => mails.map(({ id }) => id)).sort()).toEqual(
    all.filter(({ kind }) => kind === 'notice_mail').map(({ id }) => id),
  );
});

test('a worker that was paused past its lease can neither begin nor record what another has taken over', async () => {
  const { workspaceId, csm, plan, within, effects } = await anOnboarding(database.app);
  await plan(null, aNotice(csm.id));
  const [paused] = await within((tx) => leaseEffects(tx, lease));
  if (paused === undefined) throw new Error('nothing leased');
  await workOff(workerAt(later(60)), workspaceId);
  const came = { outcome: 'retry', answer: null, error: 'late', at: later(61), nextAt: later(62) } as const;
  expect(await within((tx) => recordEffect(tx, paused, came))).toBeNull();
  expect((await effects())[0]).toMatchObject({ state: 'done', error: null });
});

test('a mail that another worker had begun before it fell silent is left to a person, and is not sent again', async () => {
  const { workspaceId, csm, plan, effects, within } = await anOnboarding(database.app);
  const mail: PlannedEffect = {
    kind: 'notice_mail',
    target: 'm',
    payload: { to: csm.email, topic: 'task', subject: 'S', text: '' },
  };
  await plan(null, mail);
  const [begun] = await within((tx) => leaseEffects(tx, lease));
  if (begun === undefined) throw new Error('nothing leased');
  expect(await within((tx) => beginEffect(tx, begun, { ...lease }))).toBe('begun');
  const next = workerAt(later(60));
  await workOff(next, workspaceId);
  expect((await effects()).find(({ id }) => id === begun.id)).toMatchObject({ state: 'unknown' });
  expect(next.mails.map(({ id }) => id)).not.toContain(begun.id);
});
