import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { aKickoff } from '../effects/testing/an-onboarding.ts';
import { aPlan as aPlanIn } from '../plan/testing/a-plan.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const aPlan = (effect = aKickoff()) => aPlanIn(database.app, effect);
const english = (onboardingId: string) => ({ onboardingId, language: 'en' as const });

test('before there is a plan nothing is shown of it, and then the steps of both sides and nothing internal', async () => {
  const { onboardingId, person, make } = await aPlan();
  const [champion, admin] = [await person('Cara', 'champion'), await person('Adam', 'admin')];
  expect(await champion.call.plan.get(english(onboardingId))).toEqual({
    ...{ plan: null, kickoff: null, calendarSince: null },
  });
  expect((await champion.call.onboardings.home({ onboardingId })).plan).toBeNull();

  await make();
  const { plan } = await champion.call.plan.get({ onboardingId, language: 'de' });
  expect(plan).toMatchObject({
    agreedAt: null,
    steps: [
      { side: 'vendor', title: 'Send you the agenda (de)', dueOn: '2026-03-06', yours: false },
      {
        ...{ side: 'customer', title: 'Sign in once (de)', why: 'To see that it works (de)' },
        ...{ role: 'admin', who: ['Adam'], dueOn: '2026-03-11', standing: 'open', yours: false },
      },
    ],
  });
  expect(JSON.stringify(plan)).not.toContain('Read the packet');
  const home = await admin.call.onboardings.home({ onboardingId });
  expect(home.plan).toMatchObject({ all: 2, done: 0, next: [{ yours: false }, { yours: true }] });
});

test('a project of before there were plans has none: the page has nothing to show, and nothing breaks', async () => {
  const before = aKickoff();
  if (before.kind !== 'kickoff_project') throw new Error('A kickoff');
  const tasks = before.payload.tasks.map(({ customerTitle: _, ...task }) => task);
  const { onboardingId, person, make } = await aPlan({
    ...before,
    payload: { ...before.payload, tasks, customerTasks: [] },
  });
  const { call } = await person('Cara', 'champion');
  await make();
  expect((await call.plan.get(english(onboardingId))).plan).toEqual({ agreedAt: null, steps: [] });
  expect((await call.onboardings.home({ onboardingId })).plan).toBeNull();
});

test('who a step falls to ticks it off and takes the tick back; what was seen must still stand; others cannot', async () => {
  const { onboardingId, person, make, actions } = await aPlan();
  const [champion, admin] = [await person('Cara', 'champion'), await person('Adam', 'admin')];
  await make();
  const steps = async () => (await admin.call.plan.get(english(onboardingId))).plan?.steps ?? [];
  const [ours, theirs] = await steps();
  const tick = { onboardingId, stepId: theirs?.id ?? '', version: 1, done: true };
  expect(await refusalFrom(champion.call.plan.tick(tick))).toEqual({ kind: 'forbidden' });
  const vendors = { ...tick, stepId: ours?.id ?? '' };
  expect(await refusalFrom(admin.call.plan.tick(vendors))).toEqual({ kind: 'not_found' });
  expect(await refusalFrom(admin.call.plan.tick({ ...tick, version: 7 }))).toMatchObject({ kind: 'stale' });

  expect(await admin.call.plan.tick(tick)).toMatchObject({ version: 2 });
  // Pressed twice, it is done once.
  expect(await admin.call.plan.tick(tick)).toMatchObject({ version: 2 });
  expect((await steps())[1]).toMatchObject({ standing: 'done', doneBy: 'Adam', version: 2 });
  expect((await champion.call.onboardings.home({ onboardingId })).lately[0]).toMatchObject({
    ...{ kind: 'step_done', who: 'Adam' },
  });
  await admin.call.plan.tick({ ...tick, version: 2, done: false });
  expect((await steps())[1]).toMatchObject({ standing: 'open', doneBy: null, version: 3 });
  const actor = `contact:${admin.id}`;
  expect(await actions()).toEqual([
    { action: 'plan.ticked', actor },
    { action: 'plan.unticked', actor },
  ]);
});

test('two who tick the same step at once: one does, the other is told, and it is counted once', async () => {
  const { onboardingId, person, make, actions } = await aPlan();
  const people = [await person('Adam', 'admin'), await person('Ada', 'admin')];
  await make();
  const steps = (await people[0]?.call.plan.get(english(onboardingId)))?.plan?.steps ?? [];
  const tick = { onboardingId, stepId: steps[1]?.id ?? '', version: 1, done: true };
  const outcomes = await Promise.allSettled(people.map(({ call }) => call.plan.tick(tick)));
  expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true);
  expect(await actions()).toHaveLength(1);
});

test('while dates may not be told to the customer, there is no plan, no step and no entry of a calendar', async () => {
  const { onboardingId, person, make, hold, release } = await aPlan();
  const { call } = await person('Adam', 'admin');
  await make();
  const stepId = (await call.plan.get(english(onboardingId))).plan?.steps[1]?.id ?? '';
  expect(await call.plan.stepFile({ ...english(onboardingId), stepId })).toContain('SUMMARY:Sign in once');
  await hold('customer_timeline');
  expect((await call.plan.get(english(onboardingId))).plan).toBeNull();
  const home = await call.onboardings.home({ onboardingId });
  expect(home.plan).toBeNull();
  expect(home.next.kind).not.toBe('plan');
  const tick = call.plan.tick({ onboardingId, stepId, version: 1, done: true });
  expect(await refusalFrom(tick)).toEqual({ kind: 'not_found' });
  const file = call.plan.stepFile({ ...english(onboardingId), stepId });
  expect(await refusalFrom(file)).toEqual({ kind: 'not_found' });
  await release();
  expect((await call.plan.get(english(onboardingId))).plan?.steps).toHaveLength(2);
});
