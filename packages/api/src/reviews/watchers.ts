import type { Recipient } from '@handrail/core/effects/payloads';
import { watchersOf } from '@handrail/db/reviews/discussion';
import type { ItemsOf } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';

/** The ids of who watches an onboarding, but whom the recipients name already, in person or by a role. */
export async function watchersBeside(tx: Tx, of: ItemsOf, told: readonly Recipient[]): Promise<string[]> {
  const watching = await watchersOf(tx, of);
  return watching
    .filter(
      ({ id, roles }) =>
        !told.some((to) => (to.kind === 'member' ? to.memberId === id : roles.includes(to.role))),
    )
    .map(({ id }) => id);
}
