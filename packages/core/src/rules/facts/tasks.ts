import { instantOf } from '../../time/days.ts';
import type { SourceRef } from '../outcome.ts';
import { known, noneAt, notKnown, once, ref, type Reading, type World } from '../world.ts';
import { countWords, quoted } from '../words.ts';
import type { Fact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';
import { businessDaysAfter, NOW_UNKNOWN, nowMs, zoneUnknown } from './time.ts';

const NO_TASKS = noneAt('context.tasks');

const tasks = (world: World) => world.record.context?.tasks ?? [];

const titlePath = itemPaths('context.tasks', 'title');
const sidePath = itemPaths('context.tasks', 'side');
const dueAtPath = itemPaths('context.tasks', 'dueAt');
const completedAtPath = itemPaths('context.tasks', 'completedAt');
const remindersPath = itemPaths('context.tasks', 'remindersSent');
const lastReminderPath = itemPaths('context.tasks', 'lastReminderAt');

function taskRefs(world: World, index: number) {
  const task = tasks(world)[index];
  if (!task) return [];
  return [ref(titlePath(index), task.title), ref(dueAtPath(index), task.dueAt)];
}

/** Business days since something that lies in the past; 0 where it does not. */
function businessDaysSince(world: World, instant: string, refs: readonly SourceRef[]): Reading<number> {
  const { asOf } = world.circumstances;
  const { at } = nowMs(world);
  if (at === null || asOf === null) return notKnown(NOW_UNKNOWN, 0, refs);
  if ((instantOf(instant) ?? at) >= at) return known(0, refs);
  const days = businessDaysAfter(world, instant, asOf);
  return days === null ? notKnown(zoneUnknown(world), 0, refs) : known(days, refs);
}

/** Tasks of the onboarding, the customer's and our own. */
export const taskFacts: readonly Fact[] = [
  {
    type: 'list',
    name: 'tasks',
    title: 'the tasks',
    plural: true,
    meaning: 'Tasks, milestones and reviews of the onboarding.',
    from: 'context.tasks',
    noun: 'task',
    one: 'a task',
    label: (world, index) => quoted(tasks(world)[index]?.title ?? ''),
    read: once((world) => {
      const list = tasks(world);
      return list.length === 0
        ? NO_TASKS
        : known(
            list.length,
            list.map(({ title }, index) => ref(titlePath(index), title)),
          );
    }),
  },
  {
    type: 'choice',
    name: 'task.side',
    scope: 'task',
    title: 'its side',
    meaning: 'Whose task it is.',
    from: 'context.tasks[].side',
    choices: { customer: "the customer's", internal: 'internal' },
    read: (world, index) => {
      const side = tasks(world)[index]?.side;
      return known(side ?? null, [ref(sidePath(index), side)]);
    },
  },
  {
    type: 'flag',
    name: 'task.completed',
    scope: 'task',
    title: 'completed',
    says: ['is done', 'is not done'],
    meaning: 'The task is done; one done late is done.',
    from: 'context.tasks[].completedAt',
    read: (world, index) => {
      const completedAt = tasks(world)[index]?.completedAt;
      return known(completedAt !== undefined, [ref(completedAtPath(index), completedAt)]);
    },
  },
  {
    type: 'flag',
    name: 'task.pastDue',
    scope: 'task',
    title: 'past its due time',
    says: ['is past its due time', 'is not past its due time'],
    meaning: 'The due time has passed; at the very instant it has not.',
    from: 'context.tasks[].dueAt, context.now',
    read: (world, index) => {
      const task = tasks(world)[index];
      const { at } = nowMs(world);
      const refs = taskRefs(world, index);
      if (at === null) return notKnown(NOW_UNKNOWN, false, refs);
      return known(task !== undefined && at > (instantOf(task.dueAt) ?? at), refs);
    },
  },
  {
    type: 'number',
    name: 'task.businessDaysOverdue',
    scope: 'task',
    title: 'the business days since its due date',
    plural: true,
    says: ['has a due date', 'has no due date'],
    amount: 'is {} overdue',
    unit: ['business day', 'business days'],
    meaning: "Business days after the due date up to and with today, in the account's time zone.",
    from: 'context.tasks[].dueAt, context.now',
    words: (world, index) => {
      const task = tasks(world)[index];
      return task ? countWords(businessDaysSince(world, task.dueAt, []).value, 'business day') : '';
    },
    read: (world, index) => {
      const task = tasks(world)[index];
      return task ? businessDaysSince(world, task.dueAt, taskRefs(world, index)) : known(0, []);
    },
  },
  {
    type: 'number',
    name: 'task.businessDaysSinceReminder',
    scope: 'task',
    title: 'the business days since its last reminder',
    plural: true,
    says: ['has had a reminder', 'has had no reminder'],
    amount: 'had its last reminder {} ago',
    unit: ['business day', 'business days'],
    meaning:
      'Business days after the last approved reminder up to and with today, since the due date where the reminder has no date; nothing where none was sent.',
    from: 'context.tasks[].lastReminderAt, context.tasks[].remindersSent, context.now',
    read: (world, index) => {
      const task = tasks(world)[index];
      if (!task || (task.remindersSent === 0 && task.lastReminderAt === undefined)) {
        return known<number | null>(null, [ref(remindersPath(index), task?.remindersSent)]);
      }
      return businessDaysSince(world, task.lastReminderAt ?? task.dueAt, [
        ref(remindersPath(index), task.remindersSent),
        ref(lastReminderPath(index), task.lastReminderAt),
      ]);
    },
  },
];
