import type { StakeholderRole } from '../vocabulary.ts';
import { fixed, known, once, ref, type Reading } from '../world.ts';
import { countWords } from '../words.ts';
import type { Fact } from './fact.ts';
import { people, peopleByRole } from './people.ts';

export const LANE_WORDS: Record<string, string> = {
  renewal: 'renewal',
  strategic: 'strategic',
  integration_heavy: 'integration-heavy',
  migration: 'migration',
  professional_services: 'professional services',
  enterprise: 'enterprise',
  mid_market: 'mid-market',
  tech_touch: 'tech-touch',
  self_serve: 'self-serve',
  unknown: 'unknown',
};

export const ROLE_WORDS: Record<StakeholderRole, string> = {
  executive_sponsor: 'executive sponsor',
  decision_maker: 'decision maker',
  champion: 'champion',
  admin: 'admin',
  technical_owner: 'technical owner',
  billing_contact: 'billing contact',
  legal_contact: 'legal contact',
  user: 'user',
};

/** Each lead time's reading, made once: a register has a few. */
const leadTimes = new Map<number | null, Reading<number | null>>();

function leadTime(days: number | null): Reading<number | null> {
  const kept = leadTimes.get(days);
  if (kept !== undefined) return kept;
  const made = fixed(days, []);
  leadTimes.set(days, made);
  return made;
}

/** What the lane table says of the record. Not for the lane table's own conditions. */
export const laneFacts: readonly Fact[] = [
  {
    type: 'choice',
    name: 'lane',
    title: 'the lane',
    meaning: 'The first line of the lane table whose condition holds, or unknown.',
    from: 'register/lanes.yaml',
    choices: LANE_WORDS,
    read: once((world) => known(world.lane.lane, [ref('account.segment', world.record.account.segment)])),
  },
  {
    type: 'number',
    name: 'lane.leadTimeDays',
    title: "the lane's shortest lead time",
    says: ['the lane has a shortest lead time', 'the lane has no shortest lead time'],
    unit: ['day', 'days'],
    meaning: 'Fewest calendar days from close to go-live in this lane; none where the lane is unknown.',
    from: 'register/lanes.yaml',
    words: (world) => countWords(world.lane.leadTimeDays ?? 0, 'day'),
    read: (world) => leadTime(world.lane.leadTimeDays),
  },
  {
    type: 'choices',
    name: 'lane.missingRoles',
    title: 'the required roles that nobody holds',
    plural: true,
    says: [
      'a role that the lane requires is held by nobody',
      'every role that the lane requires is held by somebody',
    ],
    meaning:
      "Roles that the lane requires and nobody on the stakeholder map holds; the billing contact is row 004's.",
    from: 'register/lanes.yaml, stakeholders',
    choices: ROLE_WORDS,
    read: once((world) => {
      const held = peopleByRole(world);
      const missing = world.lane.requiredRoles.filter((role) => !held.has(role));
      const refs = people(world).map(({ roleRef }) => roleRef);
      return known(missing, refs.length === 0 ? [{ source: 'stakeholders' }] : refs);
    }),
  },
];
