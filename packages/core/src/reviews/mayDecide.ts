import type { InternalRole } from '../rules/vocabulary.ts';
import type { Decision } from '../rules/register.ts';
import { isMade } from './decision.ts';
import type { MadeDecision } from './decision.ts';
import type { ItemState, Subject } from './items.ts';

/** An item as far as who may decide on it goes. */
export type Decidable = Pick<Subject, 'row' | 'kind' | 'tier' | 'holds'> & {
  readonly state: ItemState;
  readonly ownerRole: InternalRole;
  readonly escalationRole: InternalRole;
  /** What the register's row offers; for a row that the register no longer has, nothing. */
  readonly offered: readonly Decision[];
};

/** Who wants to decide. */
export type Decider = {
  readonly memberId: string;
  readonly roles: readonly InternalRole[];
};

/** May go on in spite of a finding, beside the escalation owner of the row. */
const OVERRIDES: readonly InternalRole[] = ['cs_leader', 'admin'];

/** May say of a row that could not be checked that they looked by hand: whoever takes the customer over reads the texts. */
const CHECKS_BY_HAND: readonly InternalRole[] = ['csm', 'onboarding_manager', 'cs_leader', 'admin'];

/** The decisions that an item in its state offers to anyone at all, in the register's order. */
export function decisionsOf(item: Decidable): MadeDecision[] {
  if (item.state === 'cleared' || item.state === 'released') return [];
  const offered = item.offered.filter(isMade);
  // Nobody accepts a conflict that fired where the row does not say so; what was not checked can be checked by hand.
  const kinds: readonly MadeDecision[] =
    item.kind === 'unchecked'
      ? ['accept_route', ...offered.filter((kind) => kind !== 'accept_route')]
      : offered;
  return kinds.filter((kind) => {
    // The kickoff is approved for the packet as a whole.
    if (kind === 'approve_kickoff') return item.holds.includes('kickoff');
    // What nobody could check is not settled by a message that goes out: it is checked by hand.
    if (kind === 'approve_customer_message')
      return item.kind === 'fired' && item.holds.includes('customer_message');
    if (kind === 'approve_with_conditions' || kind === 'reject_action') return item.holds.length > 0;
    return true;
  });
}

/**
 * The table role × tier × row: whether this person may make this decision on this item. The owner's role and the escalation
 * owner's decide what the row offers; an override is not the first owner's. On tiers high and hold nobody decides about what
 * they themselves brought in.
 * @param authors members who brought the newest record, or answered questions on this row
 */
export function mayDecide(
  decider: Decider,
  kind: MadeDecision,
  item: Decidable,
  authors: ReadonlySet<string>,
): boolean {
  if (!decisionsOf(item).includes(kind)) return false;
  const serious = item.tier === 'high' || item.tier === 'hold';
  const settles = kind !== 'escalate' && kind !== 'request_information';
  if (serious && settles && authors.has(decider.memberId)) return false;
  return decider.roles.some((role) => rolesFor(kind, item).includes(role));
}

/** Roles that may make a decision of this kind on an item. */
export function rolesFor(kind: MadeDecision, item: Decidable): readonly InternalRole[] {
  const { ownerRole, escalationRole } = item;
  if (kind === 'override') return [escalationRole, ...OVERRIDES];
  if (kind === 'accept_route' && item.kind === 'unchecked')
    return [ownerRole, escalationRole, ...CHECKS_BY_HAND];
  return [ownerRole, escalationRole, 'admin'];
}
