import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { aMember } from '@handrail/db/testing/builders';
import { testDatabase } from '@handrail/db/testing/database';
import type { TestDatabase } from '@handrail/db/testing/database';
import { callerFor } from '../console/router.ts';
import { refusalFrom } from '../console/testing/refusal-from.ts';
import { createContext } from '../context.ts';
import { PLANNED_AT } from '../effects/testing/an-onboarding.ts';
import { testServices } from '../testing/services.ts';
import { aPlan } from './testing/a-plan.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** A plan, one of the customer's people, and one of ours who runs the onboarding. */
async function aRunPlan() {
  const plan = await aPlan(database.app);
  const { workspaceId, onboardingId } = plan;
  const customer = await plan.person('Adam', 'admin');
  const member = async (role: InternalRole) => {
    const { id } = await aMember(database.app, workspaceId, { name: `The ${role}`, roles: [role] });
    const services = testServices(database.app, { at: PLANNED_AT });
    return callerFor(createContext(services, { workspaceId, memberId: id })).plan;
  };
  const csm = await member('csm');
  await plan.make();
  const read = () => csm.get({ id: onboardingId });
  return {
    ...{ ...plan, customer, member, csm, read },
    theirs: async () => (await read()).steps.find(({ side }) => side === 'customer'),
    seen: async () => (await customer.call.plan.get({ onboardingId, language: 'de' })).plan,
    agree: async () =>
      csm.change({ id: onboardingId, act: 'agree', version: (await read()).project?.version ?? 0 }),
  };
}

test('a step is added in the words it was typed in, moved, taken out and put back, and the customer sees it so', async () => {
  const { onboardingId: id, csm, theirs, seen, actions } = await aRunPlan();
  await csm.change({
    ...{ id, act: 'add', title: 'Stuhl bestellen', why: '', role: 'admin', dueOn: '2026-03-10' },
  });
  expect(await seen()).toMatchObject({
    steps: [{}, { title: 'Stuhl bestellen', why: null, dueOn: '2026-03-10', yours: true }, {}],
  });
  const step = { id, stepId: (await theirs())?.id ?? '' };
  await csm.change({ ...step, act: 'move', version: 1, dueOn: '2026-03-20' });
  expect((await seen())?.steps.map(({ dueOn }) => dueOn)).toEqual(['2026-03-06', '2026-03-11', '2026-03-20']);
  const late = csm.change({ ...step, act: 'move', version: 1, dueOn: '2026-03-21' });
  expect(await refusalFrom(late)).toMatchObject({ kind: 'stale' });
  await csm.change({ ...step, act: 'drop', version: 2 });
  expect((await seen())?.steps).toHaveLength(2);
  await csm.change({ ...step, act: 'restore', version: 3 });
  expect((await seen())?.steps).toHaveLength(3);
  expect((await actions()).map(({ action }) => action)).toEqual(
    ['added', 'moved', 'dropped', 'restored'].map((done) => `plan.step_${done}`),
  );
});

test('a plan is agreed on as it was seen, and is a proposal again once it is changed; a tick changes nothing of that', async () => {
  const { onboardingId, csm, customer, theirs, seen, agree, read } = await aRunPlan();
  expect((await seen())?.agreedAt).toBeNull();
  const { project } = await read();
  const step = { stepId: (await theirs())?.id ?? '' };
  await csm.change({ id: onboardingId, act: 'move', ...step, version: 1, dueOn: '2026-03-12' });
  const unseen = { id: onboardingId, act: 'agree', version: project?.version ?? 0 } as const;
  expect(await refusalFrom(csm.change(unseen))).toMatchObject({ kind: 'stale' });

  await agree();
  expect((await seen())?.agreedAt).toBe(PLANNED_AT);
  expect((await customer.call.onboardings.home({ onboardingId })).lately[0]?.kind).toBe('plan_agreed');
  await customer.call.plan.tick({ onboardingId, ...step, version: 2, done: true });
  expect(await read()).toMatchObject({
    project: { agreed: { by: 'The csm' } },
    steps: [
      { side: 'vendor', owner: 'CSM' },
      { done: { by: 'Adam' }, owner: 'Administrator (Adam)' },
    ],
  });
  // What is done is not taken out from under the one who did it.
  const drop = csm.change({ id: onboardingId, act: 'drop', ...step, version: 3 });
  expect(await refusalFrom(drop)).toMatchObject({ kind: 'stale' });
  const more = { title: 'One more thing', why: '', role: 'sponsor', dueOn: '2026-03-20' } as const;
  await csm.change({ id: onboardingId, act: 'add', ...more });
  expect((await seen())?.agreedAt).toBeNull();
});

test('of two who change a plan at once each change is kept, and of two who agree one does', async () => {
  const { onboardingId: id, csm, member, read } = await aRunPlan();
  const other = await member('onboarding_manager');
  const add = (title: string) =>
    ({ id, act: 'add', title, why: '', role: 'admin', dueOn: '2026-03-10' }) as const;
  await Promise.all([csm.change(add('One thing')), other.change(add('Another'))]);
  expect((await read()).steps).toHaveLength(4);
  const agree = { id, act: 'agree', version: (await read()).project?.version ?? 0 } as const;
  const outcomes = await Promise.allSettled([csm.change(agree), other.change(agree)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('a task of ours that the customer sees is not changed here, and who does not run onboardings changes nothing', async () => {
  const { onboardingId: id, csm, member, read } = await aRunPlan();
  const ours = (await read()).steps.find(({ side }) => side === 'vendor')?.id ?? '';
  for (const act of ['drop', 'move'] as const) {
    const step = { id, stepId: ours, version: 1 };
    const change = csm.change(act === 'drop' ? { ...step, act } : { ...step, act, dueOn: '2026-03-20' });
    expect(await refusalFrom(change)).toEqual({ kind: 'not_found' });
  }
  const support = await member('support');
  expect((await support.get({ id })).mayChange).toBe(false);
  const refused = support.change({ id, act: 'propose', version: 1 });
  expect(await refusalFrom(refused)).toEqual({ kind: 'forbidden' });
});
