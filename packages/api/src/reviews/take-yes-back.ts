import type { Side } from '@handrail/core/reviews/acceptance';
import { appendAudits } from '@handrail/db/audit/append';
import { deleteAcceptances } from '@handrail/db/reviews/acceptance';
import type { Tx } from '@handrail/db/transaction';
import { entryOf } from './act.ts';
import type { Act } from './act.ts';

/** Takes a side's yes to the handoff back, and says so; false where it had given none. */
export async function takeYesBack(tx: Tx, act: Act, side: Side): Promise<boolean> {
  const gone = await deleteAcceptances(tx, act, { side });
  if (gone.length === 0) return false;
  await appendAudits(tx, act.workspaceId, [entryOf(act, 'handoff.acceptance_withdrawn', { side })]);
  return true;
}
