import type { Packet } from '@handrail/core/packets/packet';
import { appendAudits } from '@handrail/db/audit/append';
import { deleteAcceptances } from '@handrail/db/reviews/acceptance';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { moveOnboarding } from '../deals/move.ts';
import { stateAfter } from '../deals/state.ts';
import { pointsHash } from './seen.ts';

/**
 * What both sides said about other points than those that now stand is not said any more: an accepted handoff waits again, until the
 * kickoff is under way.
 */
export async function lapseAcceptances(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly packet: Packet;
    readonly state: string;
    readonly actor: string;
    readonly now: string;
  },
): Promise<void> {
  const { workspaceId, onboardingId, packet, state } = given;
  const gone = await deleteAcceptances(tx, given, { otherThan: pointsHash(given) });
  if (gone.length === 0) return;
  const entry = entriesOf(given, onboardingId);
  await appendAudits(tx, workspaceId, [entry('handoff.acceptance_lapsed', { sides: gone })]);
  if (state !== 'accepted') return;
  await moveOnboarding(tx, given, state, stateAfter(null, packet));
}
