import { appendAudits } from '@handrail/db/audit/append';
import { meetCondition } from '@handrail/db/reviews/conditions';
import { showOpen } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryOf } from './act.ts';
import type { Act } from './act.ts';
import { lockReview } from './load.ts';

/** Says that a condition is met, which its owner does, or an administrator in their place; before its deadline. */
export async function conditionIsMet(
  tx: Tx,
  act: Act & { readonly conditionId: string },
): Promise<Outcome<{ met: true }>> {
  const { workspaceId, onboardingId, member, now } = act;
  const locked = await lockReview(tx, workspaceId, onboardingId, act.register.compiled);
  const condition = locked?.review.conditions.find(({ id }) => id === act.conditionId);
  if (condition === undefined) return refused({ kind: 'not_found' });
  if (condition.ownerId !== member.memberId && !member.roles.includes('admin'))
    return refused({ kind: 'forbidden' });
  const met = await meetCondition(tx, act, { id: condition.id, by: member.memberId, at: now });
  if (!met)
    return refused({
      kind: 'stale',
      message:
        condition.metAt === null
          ? 'The deadline has passed: the finding is open again and must be decided anew.'
          : 'The condition is met already.',
    });
  await appendAudits(tx, workspaceId, [
    entryOf(act, 'condition.met', {
      row: condition.row,
      condition: condition.condition,
      dueAt: condition.dueAt,
    }),
  ]);
  await showOpen(tx, act, now);
  return granted({ met: true });
}
