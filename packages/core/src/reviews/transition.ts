import type { InternalRole } from '../rules/vocabulary.ts';
import type { MadeDecision } from './decision.ts';
import type { ItemState } from './items.ts';

/** What a decision makes of an item; what is not named stays. */
export type ItemChange = {
  readonly state: ItemState;
  readonly ownerRole?: InternalRole;
  /** Null: nobody in person. */
  readonly ownerId?: string | null;
  /** ISO 8601 UTC; null: no clock runs. */
  readonly dueAt: string | null;
  /** Business minutes left of a clock that stands still. */
  readonly minutesLeft: number | null;
  /** Until when the customer is waited for; left out: nobody waits for the customer. */
  readonly waitsUntil?: string;
  /** Null: nobody was told yet that its clock, which begins anew, ran out. */
  readonly escalatedAt?: string | null;
};

/** Clocks and people for a transition; asked only where they are needed. */
export type Transition = {
  readonly now: string;
  readonly escalationRole: InternalRole;
  /** For a correction: who owns it from now on. */
  readonly owner: { readonly role: InternalRole; readonly id: string | null } | null;
  /** When a clock that begins now runs out for a role. */
  readonly dueFor: (role: InternalRole) => string | null;
  /** Business minutes left on the clock as it runs; null where none does. */
  readonly minutesLeft: () => number | null;
  readonly ownerRole: InternalRole;
};

const STOPPED = { dueAt: null, minutesLeft: null } as const;

/** What a decision of a kind makes of an item that it may be made on. */
export function transition(kind: MadeDecision | 'undo', given: Transition): ItemChange {
  const { now, owner, escalationRole, ownerRole, dueFor } = given;
  switch (kind) {
    case 'accept_route':
    case 'approve_kickoff':
    case 'approve_customer_message':
    case 'override':
      return { state: 'released', ...STOPPED };
    case 'approve_with_conditions':
      return { state: 'conditional', ...STOPPED };
    case 'reject_action':
      return { state: 'rejected', ...STOPPED };
    case 'request_information':
      return { state: 'waiting', dueAt: null, minutesLeft: given.minutesLeft() };
    case 'escalate':
      return {
        state: 'open',
        ownerRole: escalationRole,
        ownerId: null,
        dueAt: dueFor(escalationRole),
        minutesLeft: null,
        escalatedAt: now,
      };
    case 'correct_route': {
      const role = owner?.role ?? ownerRole;
      return {
        state: 'open',
        ...(owner === null ? {} : { ownerRole: role, ownerId: owner.id }),
        dueAt: dueFor(role),
        minutesLeft: null,
        escalatedAt: null,
      };
    }
    case 'undo':
      return { state: 'open', dueAt: dueFor(ownerRole), minutesLeft: null, escalatedAt: null };
  }
}
