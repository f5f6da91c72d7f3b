import { contactsOf } from '../people/contacts.ts';
import type { OnboardingContact } from '../people/contacts.ts';
import type { Tx } from '../transaction.ts';
import { isInScope } from './scope.ts';
import type { AccountScope } from './scope.ts';

/** The contacts who are on one of the scope's onboardings, in the order of their invitation; nobody of any other. */
export async function colleaguesOn(
  tx: Tx,
  scope: AccountScope,
  onboardingId: string,
): Promise<OnboardingContact[]> {
  if (!isInScope(scope, onboardingId)) return [];
  const all = await contactsOf(tx, scope.workspaceId, onboardingId);
  return all.filter(({ takenOffAt, accountId }) => takenOffAt === null && accountId === scope.accountId);
}
