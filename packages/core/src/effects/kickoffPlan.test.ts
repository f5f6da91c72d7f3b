import { expect, test } from 'vitest';
import { kickoffPlan, planTemplate, templateProblems } from './kickoffPlan.ts';
import type { PlanTemplate } from './kickoffPlan.ts';

const template: PlanTemplate = {
  name: 'guided',
  title: 'Guided',
  lanes: ['mid_market'],
  kickoffAfter: 5,
  tasks: [
    { title: 'first', owner: 'csm', businessDays: 1, from: 'after_approval' },
    { title: 'agenda', owner: 'csm', businessDays: 2, from: 'before_kickoff' },
    { title: 'notes', owner: 'ae', businessDays: 1, from: 'after_kickoff' },
  ],
  customerTasks: [
    {
      ...{ role: 'admin', businessDays: 4, from: 'before_kickoff' },
      ...{ title: { en: 'Sign in', de: 'Anmelden' }, why: { en: 'To see it work', de: 'Um es zu sehen' } },
    },
    {
      ...{ role: 'champion', businessDays: 3, from: 'after_kickoff' },
      ...{ title: { en: 'Begin', de: 'Anfangen' }, why: { en: 'To learn', de: 'Um zu lernen' } },
    },
  ],
};
// 2026-03-05 is a Thursday.
const given = {
  lane: 'mid_market',
  today: '2026-03-05',
  kickoffOn: null,
  holidays: [],
  ownerOf: () => null,
} as const;
const dueDays = (plan: ReturnType<typeof kickoffPlan>) => plan.tasks.map(({ dueOn }) => dueOn);

test('without an agreed day the kickoff is proposed business days ahead, and tasks are due around it', () => {
  const plan = kickoffPlan(template, given);
  expect(plan).toMatchObject({ kickoffOn: '2026-03-12', isProposed: true, template: 'guided' });
  expect(dueDays(plan)).toEqual(['2026-03-06', '2026-03-10', '2026-03-13']);
});

test('holidays are no business days, before the kickoff and after', () => {
  const plan = kickoffPlan(template, { ...given, holidays: ['2026-03-06', '2026-03-12', '2026-03-16'] });
  expect(plan.kickoffOn).toBe('2026-03-17');
  expect(dueDays(plan)).toEqual(['2026-03-09', '2026-03-11', '2026-03-18']);
});

test('an agreed day stands as it is, and nothing is due before today', () => {
  const plan = kickoffPlan(template, { ...given, kickoffOn: '2026-03-06' });
  expect(plan).toMatchObject({ kickoffOn: '2026-03-06', isProposed: false });
  expect(dueDays(plan)).toEqual(['2026-03-06', '2026-03-05', '2026-03-09']);
});

test("the customer's steps get their days as ours do, and none is due before today", () => {
  const { customerTasks } = kickoffPlan(template, { ...given, kickoffOn: '2026-03-06' });
  expect(customerTasks.map(({ role, dueOn, title }) => [role, dueOn, title.de])).toEqual([
    ['admin', '2026-03-05', 'Anmelden'],
    ['champion', '2026-03-11', 'Anfangen'],
  ]);
});

test('a task is shown to the customer in the words meant for them, and only by somebody they know', () => {
  const [first, ...others] = template.tasks;
  const customerTitle = { en: 'We read it', de: 'Wir lesen es' };
  const shown = { ...template, tasks: [{ ...first, customerTitle }, ...others] };
  const { tasks } = kickoffPlan(planTemplate.parse(shown), given);
  expect(tasks.map((task) => task.customerTitle)).toEqual([customerTitle, undefined, undefined]);
  const unknown = { ...template, tasks: [{ ...first, owner: 'finance', customerTitle }, ...others] };
  expect(planTemplate.safeParse(unknown).success).toBe(false);
});

test('a task goes to who holds the role for this customer', () => {
  const plan = kickoffPlan(template, { ...given, ownerOf: (role) => (role === 'ae' ? 'member-1' : null) });
  expect(plan.tasks.map(({ ownerRole, ownerId }) => [ownerRole, ownerId])).toEqual([
    ['csm', null],
    ['csm', null],
    ['ae', 'member-1'],
  ]);
});

test('a lane without a plan, and one with two, are named', () => {
  const problems = templateProblems([
    template,
    { ...template, name: 'other', lanes: ['mid_market', 'renewal'] },
  ]);
  expect(problems).toContain('The lane mid_market has several plans: guided, other.');
  expect(problems).toContain('The lane self_serve has no plan.');
  expect(problems.join()).not.toContain('renewal');
});
