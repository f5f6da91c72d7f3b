import { OWNER_PATTERNS } from '../kickoff/ownerPattern.ts';
import { oneOf, secondsFrom } from './details.ts';
import type { Measuring } from './details.ts';
import { measured } from './measurement.ts';

/** The way to a kickoff, its meeting and its plan. A meeting's amount is the time until it begins, or by which it moved. */
export const kickoffEvents = {
  'internal_sync.completed': () => [measured('sync.completed')],
  'owner_pattern.chosen': ({ pattern }) => [
    measured('pattern.chosen', { kind: oneOf(OWNER_PATTERNS, pattern) }),
  ],
  'kickoff.scheduled': (details, at) => [measured('kickoff.scheduled', secondsFrom(at, details['at']))],
  'kickoff.rescheduled': ({ from, at }) => [measured('kickoff.rescheduled', secondsFrom(from, at))],
  'kickoff.called_off': (details, at) => [measured('kickoff.called_off', secondsFrom(at, details['at']))],
  'kickoff.goal_answered': ({ answer }) => [
    measured('goal.answered', { outcome: oneOf(['right', 'changed'], answer) }),
  ],
  'task.finished': () => [measured('task.finished')],
  'task.reopened': () => [measured('task.reopened')],
  'plan.ticked': ({ late }) => [
    measured('step.ticked', { outcome: late === true ? 'late' : late === false ? 'in_time' : null }),
  ],
  'plan.unticked': () => [measured('step.unticked')],
  'plan.agreed': ({ steps }) => [
    measured('plan.agreed', typeof steps === 'number' ? { amount: steps, unit: 'count' } : {}),
  ],
} as const satisfies Readonly<Record<string, Measuring>>;
