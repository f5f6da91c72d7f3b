import { endRequestTasks } from '@handrail/db/effects/tasks';
import { withdrawRequests } from '@handrail/db/reviews/requests';
import type { Tx } from '@handrail/db/transaction';
import type { Act } from './act.ts';

/** Takes open questions of these decisions back, with the tasks that ask them: nobody needs the answers any more. */
export async function endQuestions(tx: Tx, act: Act, decisionIds: readonly string[]): Promise<void> {
  const { workspaceId, member, now } = act;
  const requests = await withdrawRequests(tx, act, decisionIds, now);
  await endRequestTasks(tx, workspaceId, requests, { state: 'dropped', by: member.memberId, at: now });
}
