import { appendAudit } from '@handrail/db/audit/append';
import { deleteShadowRun, shadowRunById } from '@handrail/db/shadow/runs';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** Removes a run with its cases, for good. */
export async function removeShadowRun(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly runId: string;
    readonly actor: string;
    readonly now: string;
  },
): Promise<Outcome<null>> {
  const { workspaceId, runId, actor, now } = given;
  const run = await shadowRunById(tx, workspaceId, runId);
  if (run === undefined || !(await deleteShadowRun(tx, workspaceId, runId)))
    return refused({ kind: 'not_found' });
  await appendAudit(tx, {
    workspaceId,
    at: now,
    actor,
    action: 'shadow.removed',
    objectType: 'shadow_run',
    objectId: runId,
    details: { name: run.name },
  });
  return granted(null);
}
