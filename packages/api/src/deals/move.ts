import { appendAudits } from '@handrail/db/audit/append';
import { moveTo } from '@handrail/db/onboardings/state';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from './audit-entries.ts';

/** Moves an onboarding from one state to another and says so; nothing where they are the same. The caller holds its turn. */
export async function moveOnboarding(
  tx: Tx,
  by: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly actor: string;
    readonly now: string;
  },
  from: string,
  to: string,
): Promise<void> {
  if (from === to) return;
  const { workspaceId, onboardingId, now } = by;
  await moveTo(tx, workspaceId, onboardingId, { state: to, at: now });
  await appendAudits(tx, workspaceId, [
    entriesOf(by, onboardingId)('onboarding.state_changed', { from, to }),
  ]);
}
