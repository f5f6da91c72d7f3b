import { detailsOf, roleOf, rowOf, secondsFrom, tierOf } from './details.ts';
import type { Details, Measuring } from './details.ts';
import { measured } from './measurement.ts';

/** What happens to the items of the queue between a finding and its decision, and what follows one. */
export const reviewEvents = {
  'review.reassigned': (details) => [
    measured('item.reassigned', { ...item(details), role: roleIn(details['to']) }),
  ],
  'review.paused': (details) => [measured('clock.paused', item(details))],
  'review.resumed': (details) => [measured('clock.resumed', item(details))],
  'review.confirmed': (details, at) => [
    measured('item.confirmed', { ...item(details), ...secondsFrom(details['openedAt'], at) }),
  ],
  'review.reopened': (details) => [measured('item.reopened', item(details))],
  'review.escalated': (details, at) => [
    measured('sla.missed', {
      ...item(details),
      role: roleIn(details['from']),
      outcome: roleIn(details['to']),
      ...secondsFrom(details['openedAt'], at),
    }),
  ],
  'condition.met': (details, at) => [
    measured('condition.met', { row: rowOf(details['row']), ...secondsFrom(at, details['dueAt']) }),
  ],
  'condition.lapsed': (details) => [measured('condition.lapsed', item(details))],
  'questions.answered': ({ askedRole, isReturn, askedAt }, at) => [
    measured('questions.answered', {
      role: roleOf(askedRole),
      kind: kindOf(isReturn),
      ...secondsFrom(askedAt, at),
    }),
  ],
  'questions.lapsed': ({ askedRole, isReturn }) => [
    measured('questions.lapsed', { role: roleOf(askedRole), kind: kindOf(isReturn) }),
  ],
  'risk.owner_named': () => [measured('risk.owned')],
} as const satisfies Readonly<Record<string, Measuring>>;

function kindOf(isReturn: unknown) {
  return typeof isReturn === 'boolean' ? (isReturn ? 'return' : 'question') : null;
}

function item({ row, tier }: Details) {
  return { row: rowOf(row), tier: tierOf(tier) };
}

/** The role of an owner as details have it. */
function roleIn(owner: unknown) {
  return roleOf(detailsOf(owner)['role']);
}
