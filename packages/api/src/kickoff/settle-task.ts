import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { settleTask, taskByHand } from '@handrail/db/effects/tasks';
import { askForJudging } from '@handrail/db/onboardings/judging';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

/** Finish anybody's task, beside its owner: they run the onboarding. */
const RUNS_IT: readonly InternalRole[] = ['csm', 'onboarding_manager', 'admin'];

type Actor = { readonly memberId: string; readonly roles: readonly InternalRole[] };

/** Whether this person may finish a task of this owner, or open it again. */
export function maySettle(
  { memberId, roles }: Actor,
  task: { readonly ownerRole: string; readonly ownerId: string | null },
): boolean {
  return task.ownerId === memberId || roles.some((role) => role === task.ownerRole || RUNS_IT.includes(role));
}

/** Finishes a task, or opens it again; refused as stale where somebody else was first. */
export async function settleByHand(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly taskId: string;
    readonly version: number;
    readonly done: boolean;
    readonly member: Actor;
    readonly now: string;
  },
): Promise<Outcome<{ version: number }>> {
  const { workspaceId, onboardingId, taskId, version, done, member, now } = given;
  const task = await taskByHand(tx, given, taskId);
  if (task === undefined || task.state === 'dropped') return refused({ kind: 'not_found' });
  if (!maySettle(member, task)) return refused({ kind: 'forbidden' });
  const to = done ? ({ state: 'done', by: member.memberId, at: now } as const) : ({ state: 'open' } as const);
  if (!(await settleTask(tx, { workspaceId, id: taskId, version }, to)))
    return refused({ kind: 'stale', message: `“${task.title}” was changed by somebody else meanwhile.` });
  await askForJudging(tx, workspaceId, onboardingId, now);
  const entry = entriesOf({ now, actor: `member:${member.memberId}` }, onboardingId);
  const action = done ? 'task.finished' : 'task.reopened';
  await appendAudits(tx, workspaceId, [entry(action, { task: taskId, title: task.title })]);
  return granted({ version: version + 1 });
}
