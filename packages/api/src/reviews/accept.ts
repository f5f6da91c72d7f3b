import { pointsOf, SIDE_LABELS, SIDE_OWNERS, speaksFor } from '@handrail/core/reviews/acceptance';
import type { ChecklistPoint } from '@handrail/core/kickoff/checklists';
import type { Side } from '@handrail/core/reviews/acceptance';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { deleteAcceptances, insertAcceptance, replaceTicks } from '@handrail/db/reviews/acceptance';
import type { Tx } from '@handrail/db/transaction';
import { moveOnboarding } from '../deals/move.ts';
import { ownerAsRecipient } from '../effects/low-risk.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { openForSales } from '../kickoff/checklists.ts';
import { actorOf, entryOf } from './act.ts';
import type { Act } from './act.ts';
import { lockReview } from './load.ts';
import type { Review } from './load.ts';
import { approvedKickoff } from './approved-kickoff.ts';
import { acceptanceObstacles, acceptedSides } from './obstacles.ts';
import { seatedMember } from './named-person.ts';
import { tellPeople, tellWatchers } from './notices.ts';
import { pointHash, pointsHash } from './seen.ts';
import { takeYesBack } from './take-yes-back.ts';

export type Ticking = Act & {
  readonly side: Side;
  /** Points that the side has looked at, each as it was seen: those left out lose their tick. */
  readonly ticked: readonly { readonly point: string; readonly hash: string }[];
  /** The side says yes to the whole. */
  readonly accept: boolean;
  /** Why sales is ready though points of its own checklist are open; empty where nothing is said. */
  readonly reason: string;
};

export type Ticked = {
  /** Points that have changed meanwhile, or are gone: not ticked. */
  readonly changed: number;
  readonly accepted: boolean;
  /** Why the side's yes was not taken, one plain sentence; the ticks are kept all the same. */
  readonly why: string | null;
};

/**
 * Keeps what one side has ticked, point by point, and where asked its yes to the handoff as a whole. The yes is not
 * taken while a stop rule stands against it or a point is not ticked as it reads now; the ticks are kept all the same. With
 * both sides' yes the handoff is accepted.
 */
export async function tickPoints(tx: Tx, ticking: Ticking): Promise<Outcome<Ticked>> {
  const { workspaceId, onboardingId, side, member, now } = ticking;
  const locked = await lockReview(tx, workspaceId, onboardingId, ticking.register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  const { review } = locked;
  const role = await roleFor(tx, workspaceId, review, side, member);
  if (role === null) return refused({ kind: 'forbidden' });
  const asItReads = new Map(pointsOf(review.packet).map((point) => [point.key, pointHash(point)]));
  const standing = ticking.ticked.filter(({ point, hash }) => asItReads.get(point) === hash);
  const before = new Map(
    review.ticks
      .filter((tick) => tick.side === side)
      .map((tick) => [`${tick.point} ${tick.pointHash}`, tick]),
  );
  const ticks = standing.map(
    ({ point, hash }) =>
      before.get(`${point} ${hash}`) ?? {
        side,
        point,
        pointHash: hash,
        tickedBy: member.memberId,
        tickedAt: now,
      },
  );
  await replaceTicks(tx, ticking, side, ticks);
  await appendAudits(tx, workspaceId, [
    entryOf(ticking, 'handoff.ticked', { side, ticked: ticks.length, of: asItReads.size }),
  ]);
  const changed = ticking.ticked.length - standing.length;
  if (!ticking.accept) return granted({ changed, accepted: false, why: null });
  const why = await accept(
    tx,
    ticking,
    { ...review, ticks: [...review.ticks.filter((tick) => tick.side !== side), ...ticks] },
    role,
  );
  return granted({ changed, accepted: why === null, why });
}

/** Who of the other side is told of a yes: the owner of the deal or the customer. */
const NEXT_ASKED = { sales: 'csm', cs: 'ae' } as const satisfies Record<Side, InternalRole>;

/** The role in which a member speaks for a side of this handoff; null where they do not. */
async function roleFor(
  tx: Tx,
  workspaceId: string,
  { packet }: Review,
  side: Side,
  member: Act['member'],
): Promise<InternalRole | null> {
  const named = await seatedMember(tx, workspaceId, packet, SIDE_OWNERS[side]);
  return speaksFor(side, member, named?.id ?? null);
}

/** Takes a side's yes; returns why it does not, or null. */
async function accept(
  tx: Tx,
  ticking: Ticking,
  review: Review,
  role: Act['member']['roles'][number],
): Promise<string | null> {
  const { workspaceId, side, member, now } = ticking;
  const { stops, returned, unticked } = acceptanceObstacles(review, side, now);
  const [stop] = stops;
  if (stop !== undefined) return stop.what;
  if (returned !== null) return returned;
  if (unticked > 0)
    return unticked === 1 ? 'One point is not ticked yet.' : `${unticked} points are not ticked yet.`;
  const sides = acceptedSides(review);
  if (sides.includes(side)) return null;
  if (review.acceptances.some((one) => one.side !== side && one.acceptedBy === member.memberId))
    return 'You have accepted for the other side: the handoff takes two people.';
  const open = side === 'sales' ? await openForSales(tx, ticking, review.packet) : [];
  if (open.length > 0 && ticking.reason === '') return openSentence(open);
  const without = open.map(({ key }) => key);
  const reason = open.length === 0 ? null : ticking.reason;
  await deleteAcceptances(tx, ticking, { side });
  await insertAcceptance(tx, ticking, {
    side,
    pointsHash: pointsHash(review),
    acceptedBy: member.memberId,
    acceptedAs: role,
    acceptedAt: now,
    openPoints: without,
    reason,
  });
  const whole = sides.length === 1;
  const from = review.onboarding.state;
  await appendAudits(tx, workspaceId, [
    entryOf(ticking, 'handoff.side_accepted', {
      ...{ side, as: role, points: pointsHash(review) },
      ...(reason === null ? {} : { without, reason }),
    }),
    ...(whole
      ? [entryOf(ticking, 'handoff.accepted', { account: review.accountName, closedAt: closedAt(review) })]
      : []),
  ]);
  if (whole && (from === 'handoff_received' || from === 'needs_information'))
    await moveOnboarding(tx, { ...ticking, actor: actorOf(ticking) }, from, 'accepted');
  const asked = NEXT_ASKED[side];
  const seated = await seatedMember(tx, workspaceId, review.packet, asked);
  const to = ownerAsRecipient(asked, seated?.id ?? null);
  const notice = {
    topic: 'handoff',
    target: `accepted:${newId()}`,
    subject: whole
      ? `The handoff of ${review.accountName} is accepted by both sides`
      : `${SIDE_LABELS[side]} has accepted the handoff of ${review.accountName}`,
    text: whole ? 'The kickoff can be approved once nothing holds it.' : '',
  } as const;
  const next = {
    subject: `${notice.subject}: your yes is next`,
    text: 'Look at each point, tick it, and accept.',
  };
  await tellPeople(tx, ticking, null, [{ to, ...notice, ...(whole ? {} : next) }]);
  await tellWatchers(tx, ticking, null, notice, [to]);
  return null;
}

/** When the deal was won; null where it is not closed yet. */
function closedAt({ packet: { deal } }: Review): string | null {
  return deal.closed ? deal.closedAt : null;
}

function openSentence(open: readonly ChecklistPoint[]): string {
  const names = open.map(({ text }) => `“${text}”`).join(', ');
  const points = open.length === 1 ? 'One point' : `${open.length} points`;
  return `${points} of sales’ own checklist ${open.length === 1 ? 'is' : 'are'} open: ${names}. Settle them, or say why the handoff is ready without them.`;
}

/** Takes a side's yes back, which only someone of that side may, and only until the kickoff is under way. */
export async function withdrawAcceptance(
  tx: Tx,
  act: Act & { readonly side: Side },
): Promise<Outcome<{ withdrawn: boolean }>> {
  const { workspaceId, onboardingId, side, member } = act;
  const locked = await lockReview(tx, workspaceId, onboardingId, act.register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  if ((await roleFor(tx, workspaceId, locked.review, side, member)) === null)
    return refused({ kind: 'forbidden' });
  const { state } = locked.review.onboarding;
  const before = state === 'accepted' || state === 'handoff_received' || state === 'needs_information';
  if (!before || approvedKickoff(locked.review) !== null)
    return refused({
      kind: 'invalid',
      path: '/side',
      message: 'The kickoff is under way: the handoff stays accepted.',
    });
  if (!(await takeYesBack(tx, act, side))) return granted({ withdrawn: false });
  if (state === 'accepted')
    await moveOnboarding(tx, { ...act, actor: actorOf(act) }, state, 'handoff_received');
  return granted({ withdrawn: true });
}
