import { CORRECTION_KEYS } from '../deals/corrections.ts';
import { TRIGGER_KINDS } from '../deals/record.ts';
import { ONBOARDING_STATES } from '../deals/states.ts';
import { COUNTED_FIELDS } from '../packets/completeness.ts';
import { LANES } from '../rules/vocabulary.ts';
import { countOf, oneOf, percentOf, roleOf, rowOf, someOf, tierOf } from './details.ts';
import type { Details, Measuring } from './details.ts';
import { measured, VIAS } from './measurement.ts';

/** Records, what they were judged to be, and the register that judges them. */
export const dealEvents = {
  'onboarding.received': (details) => [measured('record.received', arrival(details))],
  'onboarding.updated': (details) => [measured('record.updated', arrival(details))],
  'onboarding.corrected': (details) => [
    measured('record.corrected', {
      ...judged(details),
      codes: someOf(CORRECTION_KEYS, details['corrected']),
    }),
  ],
  'onboarding.evaluated_again': (details) => [
    measured('record.evaluated', { ...judged(details), codes: missing(details) }),
  ],
  'onboarding.deal_closed': ({ trigger }) => [
    measured('deal.closed', { kind: oneOf(TRIGGER_KINDS, trigger) }),
  ],
  'onboarding.state_changed': ({ from, to }) => [
    measured('onboarding.moved', {
      kind: oneOf(ONBOARDING_STATES, from),
      outcome: oneOf(ONBOARDING_STATES, to),
    }),
  ],
  'finding.opened': ({ row, tier, owner }) => [
    measured('finding.opened', { row: rowOf(row), tier: tierOf(tier), role: roleOf(owner) }),
  ],
  'finding.cleared': ({ row, tier }) => [
    measured('finding.cleared', { row: rowOf(row), tier: tierOf(tier) }),
  ],
  'register.published': ({ rows }) => [measured('register.published', countOf(rows))],
} as const satisfies Readonly<Record<string, Measuring>>;

function arrival(details: Details) {
  const { via, closed } = details;
  return {
    ...judged(details),
    kind: oneOf(VIAS, via),
    outcome: typeof closed === 'boolean' ? (closed ? 'closed' : 'open') : null,
    codes: missing(details),
  } as const;
}

/** Lane and completeness, as it was judged then. */
function judged({ lane, completeness }: Details) {
  return { lane: oneOf([...LANES, 'unknown'], lane), ...percentOf(completeness) };
}

const FIELDS = COUNTED_FIELDS.map(({ field }) => field);

function missing(details: Details) {
  return someOf(FIELDS, details['missing']);
}
