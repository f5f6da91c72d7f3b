import { kickoffProjectOf } from '../effects/tasks.ts';
import type { StoredProject } from '../effects/tasks.ts';
import { planStepsOf } from '../plan/steps.ts';
import type { StoredStep } from '../plan/steps.ts';
import { standingHolds } from '../reviews/items.ts';
import type { Tx } from '../transaction.ts';
import { isInScope } from './scope.ts';
import type { AccountScope } from './scope.ts';

/** The plan of an onboarding as far as its customer may see it. */
export type ScopedPlan = Pick<StoredProject, 'agreedAt'> & { readonly steps: readonly StoredStep[] };

/**
 * The plan of one of the scope's onboardings; undefined for any other, where none was made yet, and while something holds back what the
 * customer is told of dates.
 */
export async function scopedPlan(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
  at: string,
): Promise<ScopedPlan | undefined> {
  if (!isInScope(scope, onboardingId)) return undefined;
  const of = { workspaceId: scope.workspaceId, onboardingId };
  const [project, steps, holds] = await Promise.all([
    kickoffProjectOf(tx, of.workspaceId, onboardingId),
    planStepsOf(tx, of),
    standingHolds(tx, of, at),
  ]);
  if (project === undefined || holds.some(({ hold }) => hold === 'customer_timeline')) return undefined;
  return { agreedAt: project.agreedAt, steps };
}
