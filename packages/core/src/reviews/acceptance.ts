import type { Packet } from '../packets/packet.ts';
import type { InternalRole } from '../rules/vocabulary.ts';

/** Both must say yes to a handoff from sales to customer success. */
export const SIDES = ['sales', 'cs'] as const;
export type Side = (typeof SIDES)[number];

export const SIDE_LABELS: Readonly<Record<Side, string>> = { sales: 'Sales', cs: 'Customer success' };

/** Whose yes a side's is: the owner of the deal or customer. */
export const SIDE_OWNERS = { sales: 'ae', cs: 'csm' } as const satisfies Record<Side, InternalRole>;

/** Who leads them. */
const SIDE_LEADERS: Readonly<Record<Side, InternalRole>> = { sales: 'sales_manager', cs: 'cs_leader' };

/**
 * The role in which somebody speaks for a side of a handoff; null where they do not. The owner whom the deal names speaks, and no
 * other of the role; where it names nobody who is here, anyone of the role; and always who leads them.
 * @param named id of the member whom the deal names as the side's owner
 */
export function speaksFor(
  side: Side,
  { memberId, roles }: { readonly memberId: string; readonly roles: readonly InternalRole[] },
  named: string | null,
): InternalRole | null {
  const [owner, leader] = [SIDE_OWNERS[side], SIDE_LEADERS[side]];
  if (roles.includes(owner) && (named === null || named === memberId)) return owner;
  return roles.includes(leader) ? leader : null;
}

export const POINT_GROUPS = ['promises', 'scope', 'timeline', 'risks', 'missing', 'first_value'] as const;
export type PointGroup = (typeof POINT_GROUPS)[number];

export const POINT_GROUP_LABELS: Readonly<Record<PointGroup, string>> = {
  promises: 'Promises to the customer',
  scope: 'Scope',
  timeline: 'Timing',
  risks: 'Risks',
  missing: 'Missing context',
  first_value: 'Goals and first value',
};

/** One thing that both sides look at and tick. */
export type Point = {
  /** Names it while it stands at the same place: `promises[0]`. */
  readonly key: string;
  readonly group: PointGroup;
  readonly text: string;
  /** What to know about it: the paper that holds it, who owns it. */
  readonly note: string | null;
  /** Where it was read: field paths and texts. */
  readonly sources: readonly string[];
};

/** The points of a packet, one by one, in the order of the groups. */
export function pointsOf(packet: Packet): Point[] {
  return [
    ...packet.promises.map(({ text, source, heldBy, evidence }): Point => ({
      key: source,
      group: 'promises',
      text,
      note: heldBy === null ? 'Not in the signed paper' : 'Held by the signed paper',
      sources: [
        source,
        ...(heldBy ? [heldBy.source] : []),
        ...(evidence === null ? [] : [`evidence:${evidence}`]),
      ],
    })),
    ...packet.scope.map(({ text, state, sources }): Point => {
      const [first] = sources;
      return {
        key: first?.source ?? text,
        group: 'scope',
        text,
        note: SCOPE_NOTES[state],
        sources: sources.map(({ source }) => source),
      };
    }),
    ...timeline(packet),
    ...packet.risks
      .filter(({ status }) => status === 'open')
      .map(({ text, owner, source }): Point => ({
        key: source,
        group: 'risks',
        text,
        note: owner === null ? 'No owner yet' : `Owner: ${owner}`,
        sources: [source],
      })),
    ...missing(packet),
    ...packet.successCriteria.map(({ text, measurable, source }): Point => ({
      key: source,
      group: 'first_value',
      text,
      note: measurable ? null : 'Not measurable yet',
      sources: [source],
    })),
    ...firstValue(packet),
  ];
}

const SCOPE_NOTES: Readonly<Record<Packet['scope'][number]['state'], string | null>> = {
  agreed: 'Told and signed',
  told_only: 'Told, the paper is silent',
  signed_only: 'Signed, never told',
  excluded: 'Told, but the paper excludes it',
  contradicted: 'Told, but the paper says otherwise',
};

function timeline({ timeline: { promisedGoLive, kickoffAt, earliestGoLive } }: Packet): Point[] {
  const points: Point[] = [];
  if (promisedGoLive.value !== null)
    points.push({
      key: 'handoff.promisedGoLive',
      group: 'timeline',
      text: `Go-live promised for ${promisedGoLive.value}`,
      note: earliestGoLive === null ? null : `The lane's earliest is ${earliestGoLive}`,
      sources: ['handoff.promisedGoLive'],
    });
  if (kickoffAt.value !== null)
    points.push({
      key: 'kickoff.at',
      group: 'timeline',
      text: `Kickoff set for ${kickoffAt.value}`,
      note: null,
      sources: ['kickoff.at'],
    });
  return points;
}

/** What is missing is one point: it is accepted as a whole, and its text changes with it. */
function missing({ gaps }: Packet): Point[] {
  if (gaps.length === 0) return [];
  return [
    {
      key: 'gaps',
      group: 'missing',
      text: `Go on without: ${gaps.map(({ label }) => label).join(', ')}`,
      note: null,
      sources: gaps.map(({ field }) => field),
    },
  ];
}

function firstValue({ firstValue: { definition, targetDate } }: Packet): Point[] {
  if (definition.value === null) return [];
  return [
    {
      key: 'handoff.firstValue',
      group: 'first_value',
      text: `First value: ${definition.value}`,
      note: targetDate.value === null ? null : `Wanted by ${targetDate.value}`,
      sources: ['handoff.firstValue'],
    },
  ];
}
