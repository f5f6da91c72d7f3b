import { appendAudits } from '@handrail/db/audit/append';
import { onboardingById } from '@handrail/db/onboardings/get';
import { unwatch, watch } from '@handrail/db/reviews/discussion';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** Lets a member hear of everything that happens to an onboarding, or no longer. The same wish twice is one. */
export async function setWatching(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly memberId: string;
    readonly watching: boolean;
    readonly now: string;
  },
): Promise<Outcome<{ watching: boolean }>> {
  const { workspaceId, onboardingId, memberId, watching, now } = given;
  if ((await onboardingById(tx, workspaceId, onboardingId)) === undefined)
    return refused({ kind: 'not_found' });
  const changed = watching
    ? await watch(tx, given, { memberId, since: now })
    : await unwatch(tx, given, memberId);
  if (changed) {
    const entry = entriesOf({ now, actor: `member:${memberId}` }, onboardingId);
    const action = watching ? 'onboarding.watched' : 'onboarding.unwatched';
    await appendAudits(tx, workspaceId, [entry(action, {})]);
  }
  return granted({ watching });
}
