import type { ItemState } from '@handrail/core/reviews/items';
import type { Hold, InternalRole, RowId, Tier } from '@handrail/core/rules/vocabulary';
import type { QueueCount } from '@handrail/db/reviews/queue-counts';
import type { QueueList } from '@handrail/db/reviews/queue-branches';
import type { Page } from '../views.ts';

/** The lists of the queue, in the order of its tabs. */
export const QUEUE_LISTS = [
  'open',
  'waiting',
  'conditional',
  'cleanup',
] as const satisfies readonly QueueList[];
export type { QueueCount, QueueList };

export type QueueFilters = {
  /** Words of the customer, the deal or its people. */
  readonly q?: string;
  readonly tier?: readonly Tier[];
  readonly row?: readonly RowId[];
  readonly role?: readonly InternalRole[];
  readonly overdue?: boolean;
};

export type QueueItemView = {
  readonly onboardingId: string;
  readonly accountName: string;
  readonly row: RowId;
  /** `unchecked`: the row could not be evaluated. */
  readonly kind: 'fired' | 'unchecked';
  readonly tier: Tier;
  readonly title: string;
  readonly because: string;
  readonly holds: readonly Hold[];
  readonly state: ItemState;
  readonly ownerRole: InternalRole;
  readonly ownerName: string | null;
  readonly escalationRole: InternalRole;
  readonly openedAt: string;
  /** When its clock runs out, or its condition falls due; null where no clock runs. */
  readonly dueAt: string | null;
  /** Business minutes left on a clock that stands still. */
  readonly minutesLeft: number | null;
  readonly escalated: boolean;
  readonly version: number;
  /** The viewer's own. */
  readonly mine: boolean;
  /** The viewer may reassign it, and stop and start its clock. */
  readonly maySteer: boolean;
  /** The viewer may confirm it: a finding of tier low. */
  readonly mayConfirm: boolean;
};

/** A page of the queue; the viewer's own items come before everyone else's. 1000 in a count means that or more. */
export type QueueView = Page<QueueItemView> & {
  readonly counts: { readonly mine: QueueCount; readonly all: QueueCount };
};

/** A person or a role that an item can be given to. */
export type OwnerChoice = {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly InternalRole[];
};

/** One item by itself, with those it can be given to. */
export type QueueItemDetail = { readonly item: QueueItemView; readonly owners: readonly OwnerChoice[] };
