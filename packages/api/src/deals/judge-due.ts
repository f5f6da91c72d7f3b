import { dueForJudging, judgeNextAt } from '@handrail/db/onboardings/judging';
import { listWorkspaces } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { registerInUse } from '../register/in-use.ts';
import { evaluateAgain } from './evaluate-again.ts';

/** Far more than fall due between two sweeps; what is left comes next time. */
const MOST = 200;
/** One that cannot be judged is tried again then, and keeps no other from its turn. */
const AFTER_FAILURE_MS = 60 * 60_000;

/**
 * Judges anew each onboarding whose time has come: a date passed, a document or a task is otherwise. Safe to run twice and side by side:
 * where the judgement is the same, nothing is written but when to look again.
 */
export async function judgeDue(services: Services, stopping: () => boolean): Promise<void> {
  const { db, log } = services;
  for (const { id: workspaceId } of await listWorkspaces(db)) {
    const now = services.now();
    const due = await inWorkspace(db, workspaceId, (tx) => dueForJudging(tx, workspaceId, now, MOST));
    if (due.length === 0) continue;
    const register = await registerInUse(db, workspaceId, now);
    for (const onboardingId of due) {
      if (stopping()) return;
      try {
        await inWorkspace(db, workspaceId, (tx) =>
          evaluateAgain(tx, { workspaceId, onboardingId, register, actor: 'system', now }),
        );
      } catch (error) {
        log.error({ error, workspaceId, onboardingId }, 'an onboarding could not be judged anew');
        const later = new Date(Date.parse(now) + AFTER_FAILURE_MS).toISOString();
        await inWorkspace(db, workspaceId, (tx) => judgeNextAt(tx, workspaceId, onboardingId, later));
      }
    }
  }
}
