import { customerRequestsOn } from '../reviews/requests.ts';
import type { StoredRequest } from '../reviews/requests.ts';
import type { Tx } from '../transaction.ts';
import { isInScope } from './scope.ts';
import type { AccountScope } from './scope.ts';

/** Questions to the customer's people on one of the scope's onboardings that nobody has answered or taken back, oldest first. */
export async function openQuestions(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
): Promise<StoredRequest[]> {
  if (!isInScope(scope, onboardingId)) return [];
  const requests = await customerRequestsOn(tx, { workspaceId: scope.workspaceId, onboardingId });
  return requests
    .filter(({ answeredAt, withdrawnAt }) => answeredAt === null && withdrawnAt === null)
    .reverse();
}
