import { customerName } from '@handrail/core/packets/customerName';
import type { Packet } from '@handrail/core/packets/packet';
import type { Decision } from '@handrail/core/rules/register';
import type { RowId } from '@handrail/core/rules/vocabulary';
import type { KnownOnboarding } from '@handrail/db/onboardings/arrival';
import { kickoffBegun } from '@handrail/db/kickoff/meetings';
import { dealKeyOf } from '@handrail/db/onboardings/get';
import { knownById, lookAround } from '@handrail/db/onboardings/arrival';
import { outcomeOf } from '@handrail/db/onboardings/history';
import type { Outcome } from '@handrail/db/onboardings/history';
import { acceptancesOn, ticksOn } from '@handrail/db/reviews/acceptance';
import type { Acceptance, Tick } from '@handrail/db/reviews/acceptance';
import { broughtBy } from '@handrail/db/reviews/authors';
import { conditionsOn } from '@handrail/db/reviews/conditions';
import type { StoredCondition } from '@handrail/db/reviews/conditions';
import { decisionsOn } from '@handrail/db/reviews/decisions';
import type { StoredDecision } from '@handrail/db/reviews/decisions';
import { itemsOf } from '@handrail/db/reviews/items';
import type { ReviewItem } from '@handrail/db/reviews/items';
import { requestsOn } from '@handrail/db/reviews/requests';
import type { StoredRequest } from '@handrail/db/reviews/requests';
import type { Tx } from '@handrail/db/transaction';
import type { CompiledRegister } from '@handrail/core/rules/compile';

/** An item with what its row offers. */
export type ItemInReview = ReviewItem & { readonly offered: readonly Decision[] };

/** All that a review rests on, read in one transaction. */
export type Review = {
  readonly onboarding: KnownOnboarding;
  readonly packet: Packet;
  readonly accountName: string;
  readonly items: readonly ItemInReview[];
  readonly conditions: readonly StoredCondition[];
  /** Newest first. */
  readonly requests: readonly StoredRequest[];
  readonly decisions: readonly StoredDecision[];
  readonly ticks: readonly Tick[];
  readonly acceptances: readonly Acceptance[];
  /** Its project or an invitation is under way, or was made. */
  readonly kickoffBegun: boolean;
  /** The member who brought the newest record, where it was one. */
  readonly broughtBy: string | null;
};

/** What else is known once the onboarding's turn is taken. */
export type Turn = Pick<Awaited<ReturnType<typeof lookAround>>, 'others' | 'mailDomains'>;

/**
 * Takes the onboarding's turn, as every arrival does, and reads its review: nobody decides or brings a record beside it until the
 * transaction ends. Undefined where there is no such onboarding.
 */
export async function lockReview(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  register: CompiledRegister,
): Promise<{ review: Review; turn: Turn } | undefined> {
  const deal = await dealKeyOf(tx, workspaceId, onboardingId);
  if (deal === undefined) return undefined;
  const { own, ...turn } = await lookAround(tx, workspaceId, deal, { withMailDomains: true });
  if (own === null) return undefined;
  const review = await readReview(tx, workspaceId, onboardingId, register);
  return review === undefined ? undefined : { review, turn };
}

/** Reads the review of an onboarding as it stands; undefined where there is none. `newest`: its outcome, where it is asked for already. */
export async function readReview(
  tx: Tx,
  workspaceId: string,
  onboardingId: string,
  register: CompiledRegister,
  newest: Promise<Outcome | undefined> = outcomeOf(tx, workspaceId, onboardingId, 'newest'),
): Promise<Review | undefined> {
  const of = { workspaceId, onboardingId };
  // Asked for together, they travel in one round trip and are answered in order.
  const [onboarding, outcome, items, by, conditions, requests, decisions, ticks, acceptances, begun] =
    await Promise.all([
      knownById(tx, workspaceId, onboardingId),
      newest,
      itemsOf(tx, of),
      broughtBy(tx, of),
      conditionsOn(tx, of),
      requestsOn(tx, of),
      decisionsOn(tx, of),
      ticksOn(tx, of),
      acceptancesOn(tx, of),
      kickoffBegun(tx, of),
    ]);
  if (onboarding === undefined || outcome === undefined) return undefined;
  const { packet } = outcome;
  return {
    onboarding,
    packet,
    accountName: customerName(packet),
    items: items.map((item) => ({ ...item, offered: offeredBy(register, item.row) })),
    conditions,
    requests,
    decisions,
    ticks,
    acceptances,
    kickoffBegun: begun,
    broughtBy: by?.startsWith('member:') === true ? by.slice('member:'.length) : null,
  };
}

function offeredBy({ register }: CompiledRegister, row: RowId): readonly Decision[] {
  return register.rows.find(({ id }) => id === row)?.decisions ?? [];
}
