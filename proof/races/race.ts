import type { Caller } from '@handrail/api/reviews/testing/deciding';
import { checkByHand } from '@handrail/api/reviews/testing/deciding';
import { aCleanRecord } from '@handrail/api/reviews/testing/a-review';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import type { Random } from '../chaos/random.ts';

/** When all races take place. */
export const RACED_AT = '2026-03-04T09:00:00.000Z';

/** What a race is about: one finding of an onboarding, or the approval of its kickoff. */
export type Race = {
  readonly id: string;
  readonly rows: readonly string[];
  readonly seen: string;
  readonly decisions: readonly DecisionInput[];
  /** A newer record, which changes what the deciders have seen; null where none comes. */
  readonly newer: ClosedWonRecord | null;
};

export type Place = {
  readonly csm: Caller;
  readonly ae: Caller;
  readonly csmId: string;
  readonly receive: (record: ClosedWonRecord) => Promise<string>;
};

/** Sets a race up: an onboarding as it was seen, and what 2 to 10 people decide about it. */
export async function aRace(place: Place, random: Random, number: number): Promise<Race> {
  const { csm, ae } = place;
  const isKickoff = random.next() < 0.25;
  const people = 2 + Math.floor(random.next() * 9);
  const comes = random.next() < 0.4;
  const clean = aCleanRecord();
  const handoff = (criterion: string) => ({ ...clean.handoff, successCriteria: [criterion] });
  const about = (criterion: string): ClosedWonRecord => ({
    ...aCleanRecord({ id: `race-${number}`, handoff: handoff(criterion) }),
    account: { ...clean.account, name: `Race ${number}`, domain: `race${number}.example` },
  });
  const measurable = '20 % fewer calls by August';
  const record = about(isKickoff ? measurable : 'Drivers are happier');
  const id = await place.receive(record);
  if (isKickoff) {
    await checkByHand(csm, id);
    for (const [side, caller] of [
      ['sales', ae],
      ['cs', csm],
    ] as const) {
      const { acceptance } = await caller.reviews.get({ id });
      const ticked = acceptance.points.map(({ key, hash }) => ({ point: key, hash }));
      await caller.reviews.tick({ id, side, ticked, accept: true, reason: 'Told on the phone.' });
    }
  }
  const rows = isKickoff ? [] : ['CO-EDGE-010'];
  const { seen } = await csm.reviews.toDecide({ id, rows });
  const kinds: readonly DecisionInput[] = isKickoff
    ? [{ kind: 'approve_kickoff' }]
    : rowDecisions(place.csmId);
  return {
    ...{ id, rows, seen },
    decisions: Array.from({ length: people }, () => random.pick(kinds)),
    newer: comes ? about(isKickoff ? '30 % fewer calls by August' : 'Drivers are glad') : null,
  };
}

function rowDecisions(owner: string): DecisionInput[] {
  return [
    { kind: 'accept_route', reason: 'Agreed by mail.' },
    { kind: 'escalate', reason: 'Not mine.' },
    {
      kind: 'approve_with_conditions',
      condition: 'Made measurable with the customer.',
      ...{ scope: ['kickoff'], owner, dueAt: '2026-03-06T09:00:00.000Z' },
    },
    {
      kind: 'request_information',
      asked: { role: 'ae' },
      questions: [{ question: 'What will they measure?' }],
    },
  ];
}
