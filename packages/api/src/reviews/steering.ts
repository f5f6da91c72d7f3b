import { maySteer } from '@handrail/core/reviews/ownership';
import type { ItemChange } from '@handrail/core/reviews/transition';
import type { OnboardingAction } from '@handrail/core/audit/actions';
import type { InternalRole, RowId } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { changeItem } from '@handrail/db/reviews/items';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { QueuedItem } from '@handrail/db/reviews/queue';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** A person's act on an item as they saw it. */
export type Steering = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly row: RowId;
  /** The version they saw; another one refuses the act as stale. */
  readonly version: number;
  readonly member: { readonly memberId: string; readonly roles: readonly InternalRole[] };
  readonly now: string;
};

/** What an act makes of an item, and the audit entry that says so. */
export type Steered = {
  readonly change: ItemChange;
  readonly action: OnboardingAction;
  readonly details: Readonly<Record<string, unknown>>;
  /** Tells whom it concerns, once it is done. */
  readonly tell?: (item: QueuedItem) => Promise<void>;
};

/**
 * Takes the onboarding's turn, checks who acts and that the item is as they saw it, and writes the change with its audit entry.
 * @param act decides what becomes of the item
 */
export async function steer(
  tx: Tx,
  steering: Steering,
  act: (item: QueuedItem) => Outcome<Steered> | Promise<Outcome<Steered>>,
): Promise<Outcome<{ version: number }>> {
  const { workspaceId, onboardingId, row, version, member, now } = steering;
  await lockOnboardings(tx, workspaceId, [onboardingId]);
  const item = await queuedItem(tx, workspaceId, { onboardingId, row });
  if (item === undefined) return refused({ kind: 'not_found' });
  if (!maySteer(member, item)) return refused({ kind: 'forbidden' });
  if (item.version !== version) return refused(stale(item));
  const steered = await act(item);
  if (!steered.ok) return steered;
  const { change, action, details } = steered.value;
  const made = { ...change, decisionId: item.decisionId };
  if (!(await changeItem(tx, { workspaceId, onboardingId }, item, made))) return refused(stale(item));
  const { title, tier } = item;
  const entry = entriesOf({ now, actor: `member:${member.memberId}` }, onboardingId);
  await appendAudits(tx, workspaceId, [entry(action, { row, title, tier, ...details })]);
  await steered.value.tell?.(item);
  return granted({ version: version + 1 });
}

function stale({ row, accountName }: QueuedItem): { readonly kind: 'stale'; readonly message: string } {
  return {
    kind: 'stale',
    message: `${row} on ${accountName} was changed by somebody else meanwhile. Look again, then decide.`,
  };
}
