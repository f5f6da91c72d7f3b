import { CORRECTABLE, isCorrectable } from '@handrail/core/deals/corrections';
import { pointsOf, SIDE_OWNERS, SIDES, speaksFor } from '@handrail/core/reviews/acceptance';
import { decisionsOf, mayDecide } from '@handrail/core/reviews/mayDecide';
import type { Side } from '@handrail/core/reviews/acceptance';
import type { Hold, RowId } from '@handrail/core/rules/vocabulary';
import { WRITE_KINDS } from '@handrail/core/writes/kinds';
import { contactsOf } from '@handrail/db/people/contacts';
import type { OnboardingContact } from '@handrail/db/people/contacts';
import { namesOf } from '@handrail/db/people/members';
import { standingHolds } from '@handrail/db/reviews/items';
import type { StoredDecision } from '@handrail/db/reviews/decisions';
import type { Answerer, StoredRequest } from '@handrail/db/reviews/requests';
import type { Tx } from '@handrail/db/transaction';
import { memberName } from '../people/actor-name.ts';
import { assignableMembers } from '../people/assignable.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { groundOf, writeItem } from '../writes/prepare.ts';
import type { Ground } from '../writes/prepare.ts';
import { writeOf } from '../writes/write-of.ts';
import type { Act } from './act.ts';
import { mayAnswer } from './answer.ts';
import { authorsOf } from './authors.ts';
import { holdsIn } from './holds-in.ts';
import { internalRole } from './internal-role.ts';
import { readReview } from './load.ts';
import type { ItemInReview, Review } from './load.ts';
import { seatedMember } from './named-person.ts';
import { NAMES_RISK_OWNERS } from './name-risk-owner.ts';
import { approvedKickoff, meetingActOf } from './approved-kickoff.ts';
import { acceptedSides, kickoffObstacles } from './obstacles.ts';
import { pointHash } from './seen.ts';
import { stopsIn } from './stops.ts';
import { roleToUndo, whyNot } from './undo.ts';
import type { ConditionView, DecisionView, ItemView, RequestView, ReviewView, SideView } from './views.ts';
import { mayDecideWhole } from './whole-packet.ts';

/** What is needed to show a review to someone. */
export type Viewing = {
  readonly review: Review;
  readonly viewer: Act['member'];
  readonly names: ReadonlyMap<string, string>;
  readonly standing: readonly { readonly row: RowId; readonly hold: Hold }[];
  readonly ground: Ground;
  /** The customer's people on it, those taken off among them; nobody where none was asked anything. */
  readonly contacts: readonly Pick<OnboardingContact, 'id' | 'name'>[];
  /** The members whom the deal names as the owners of the sides. */
  readonly named: Readonly<Record<Side, string | null>>;
  readonly now: string;
};

/** The newest outcome, where who calls has asked for it already. */
type Newest = Parameters<typeof readReview>[4];

/** Reads a review for one viewer; undefined where there is no such onboarding. */
export async function viewing(tx: Tx, act: Act, newest?: Newest): Promise<Viewing | undefined> {
  const { workspaceId, onboardingId, now } = act;
  const [review, standing, ground] = await Promise.all([
    readReview(tx, workspaceId, onboardingId, act.register.compiled, newest),
    standingHolds(tx, act, now),
    groundOf(tx, act),
  ]);
  if (review === undefined) return undefined;
  const asksCustomer = review.requests.some(({ asked }) => asked.side === 'customer');
  const [names, contacts, sales, cs] = await Promise.all([
    namesOf(tx, workspaceId, peopleIn(review)),
    asksCustomer ? contactsOf(tx, workspaceId, onboardingId) : [],
    ...SIDES.map((side) => seatedMember(tx, workspaceId, review.packet, SIDE_OWNERS[side])),
  ]);
  const named = { sales: sales?.id ?? null, cs: cs?.id ?? null };
  return { review, viewer: act.member, names, standing, ground, contacts, named, now };
}

/** The whole review of an onboarding, as it stands for one viewer. */
export async function viewReview(tx: Tx, act: Act, newest?: Newest): Promise<Outcome<ReviewView>> {
  const read = await viewing(tx, act, newest);
  if (read === undefined) return refused({ kind: 'not_found' });
  const { review, viewer, standing, ground, now } = read;
  const holds = holdsIn(standing);
  const obstacles = kickoffObstacles(review, standing, now);
  const accepted = acceptedSides(review);
  const approval = review.decisions.find(({ id }) => id === approvedKickoff(review));
  return granted({
    onboardingId: act.onboardingId,
    items: review.items.filter(({ state }) => state !== 'cleared').map((item) => itemView(read, item)),
    holds,
    decisions: review.decisions.map((decision) => decisionView(read, decision)),
    requests: review.requests.map((request) => requestView(read, request)),
    returns: review.requests.filter(({ isReturn }) => isReturn).length,
    acceptance: {
      points: pointsOf(review.packet).map((point) => ({ ...point, hash: pointHash(point) })),
      sides: SIDES.map((side): SideView => {
        const yes = accepted.includes(side) ? review.acceptances.find((one) => one.side === side) : undefined;
        return {
          side,
          accepted:
            yes === undefined
              ? null
              : { by: nameOf(read, yes.acceptedBy), at: yes.acceptedAt, reason: yes.reason },
          ticked: tickedNow(review, side),
          mine: speaksFor(side, viewer, read.named[side]) !== null,
        };
      }),
      stops: stopsIn(review, now),
    },
    kickoff: {
      approved: approval !== undefined,
      obstacles,
      mayApprove: mayDecideWhole(viewer),
      undo: approval !== undefined && mayUndo(read, approval) ? approval.id : null,
    },
    writes: WRITE_KINDS.map((kind) => writeItem(kind, ground, review, holds, viewer)),
    riskOwners: await possibleRiskOwners(tx, act, review),
    mayReturn: mayDecideWhole(viewer, 'request_information'),
  });
}

/** Who may own a risk, where one lacks an owner and the viewer may name one. */
async function possibleRiskOwners(
  tx: Tx,
  { workspaceId, member }: Act,
  { packet }: Review,
): Promise<ReviewView['riskOwners']> {
  const lacking = packet.risks.some(({ status, owner }) => status === 'open' && owner === null);
  if (!lacking || !member.roles.some((role) => NAMES_RISK_OWNERS.includes(role))) return [];
  const members = await assignableMembers(tx, workspaceId);
  return members.map(({ id, name }) => ({ id, name }));
}

/** One item for a viewer. */
export function itemView(read: Viewing, item: ItemInReview): ItemView {
  const { review, viewer, standing } = read;
  const authors = authorsOf(review, item.row);
  const decision = review.decisions.find(({ id }) => id === item.decisionId);
  return {
    row: item.row,
    kind: item.kind,
    tier: item.tier,
    title: item.title,
    because: item.because,
    holds: item.holds,
    standing: item.holds.filter((hold) => standing.some((one) => one.row === item.row && one.hold === hold)),
    state: item.state,
    ownerRole: item.ownerRole,
    owner: item.ownerId === null ? null : nameOf(read, item.ownerId),
    dueAt: item.dueAt,
    waitsUntil: item.waitsUntil,
    decision: decision === undefined ? null : decisionView(read, decision),
    condition: conditionView(read, item),
    // A message is approved where it is read.
    may: decisionsOf(item).filter(
      (kind) => kind !== 'approve_customer_message' && mayDecide(viewer, kind, item, authors),
    ),
  };
}

function conditionView(read: Viewing, item: ItemInReview): ConditionView | null {
  const { review, viewer, now } = read;
  const condition = review.conditions.find(({ row }) => row === item.row);
  if (condition === undefined) return null;
  const { id, row, scope, dueAt, metAt, ownerId } = condition;
  const lapsed = metAt === null && dueAt <= now;
  const mayMeet =
    metAt === null && !lapsed && (ownerId === viewer.memberId || viewer.roles.includes('admin'));
  return {
    id,
    row,
    condition: condition.condition,
    scope,
    owner: nameOf(read, ownerId),
    dueAt,
    metAt,
    lapsed,
    mayMeet,
  };
}

function decisionView(read: Viewing, decision: StoredDecision): DecisionView {
  const { review } = read;
  const { id, kind, rows, reason, decidedBy, decidedAs, decidedAt } = decision;
  return {
    id,
    kind: meetingActOf(decision) ?? kind,
    rows,
    write: writeOf(decision),
    reason,
    by: nameOf(read, decidedBy),
    as: internalRole(decidedAs),
    at: decidedAt,
    undone: review.decisions.some(({ undoes }) => undoes === id),
    mayUndo: mayUndo(read, decision),
  };
}

function mayUndo({ review, viewer }: Viewing, decision: StoredDecision): boolean {
  return whyNot(review, decision) === null && roleToUndo(review, decision, viewer) !== null;
}

function requestView(read: Viewing, request: StoredRequest): RequestView {
  const { id, rows, isReturn, asked, askedAt, questions, answers, answeredBy } = request;
  const asking = read.review.decisions.find((one) => one.id === request.decisionId);
  const open = request.answeredAt === null && request.withdrawnAt === null;
  return {
    id,
    rows,
    isReturn,
    askedRole: asked.side === 'vendor' ? internalRole(asked.role) : null,
    asked: askedName(read, asked),
    askedBy: asking === undefined ? '' : nameOf(read, asking.decidedBy),
    askedAt,
    dueAt: request.dueAt,
    isLate: open && request.dueAt !== null && request.dueAt <= read.now,
    questions: questions.map(({ question, field }, index) => ({
      question,
      field: field === undefined || !isCorrectable(field) ? null : CORRECTABLE[field].label,
      lines: field !== undefined && isCorrectable(field) && CORRECTABLE[field].lines,
      answer: answers?.[index] ?? null,
    })),
    answeredBy: answeredBy === null ? null : answererName(read, answeredBy),
    answeredAt: request.answeredAt,
    withdrawn: request.withdrawnAt !== null,
    mayAnswer: open && mayAnswer(read.viewer, request),
    undo: isReturn && open && asking !== undefined && mayUndo(read, asking) ? asking.id : null,
  };
}

/** Null: everyone of the role. */
function askedName(read: Viewing, asked: StoredRequest['asked']): string | null {
  if (asked.side === 'customer') return contactName(read, asked.contactId);
  return asked.memberId === null ? null : nameOf(read, asked.memberId);
}

function answererName(read: Viewing, by: Answerer): string {
  return by.side === 'customer' ? contactName(read, by.contactId) : nameOf(read, by.memberId);
}

function contactName({ contacts }: Viewing, id: string): string {
  return `${contacts.find((one) => one.id === id)?.name ?? 'Somebody'} (customer)`;
}

function tickedNow(review: Review, side: SideView['side']): string[] {
  const hashes = new Map(pointsOf(review.packet).map((point) => [point.key, pointHash(point)]));
  return review.ticks
    .filter((tick) => tick.side === side && hashes.get(tick.point) === tick.pointHash)
    .map(({ point }) => point);
}

function peopleIn({ items, conditions, requests, decisions, acceptances }: Review): string[] {
  return [
    ...items.flatMap(({ ownerId }) => ownerId ?? []),
    ...conditions.map(({ ownerId }) => ownerId),
    ...requests.flatMap(({ asked, answeredBy }) => [
      ...(asked.side === 'vendor' ? [asked.memberId ?? []].flat() : []),
      ...(answeredBy?.side === 'vendor' ? [answeredBy.memberId] : []),
    ]),
    ...decisions.map(({ decidedBy }) => decidedBy),
    ...acceptances.map(({ acceptedBy }) => acceptedBy),
  ];
}

function nameOf({ names }: Viewing, id: string): string {
  return memberName(id, names);
}
