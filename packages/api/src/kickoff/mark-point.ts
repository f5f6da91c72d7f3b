import type { ChecklistName } from '@handrail/core/kickoff/checklists';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { deleteMark, insertMark } from '@handrail/db/kickoff/checklists';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { mayMark, POINTS, syncLeft } from './checklists.ts';

/** Ticks a point of a list, with a note where there is one, or takes the tick away; ticked anew, it is whoever ticked last. The last point of the sync completes it. */
export async function markPoint(
  tx: Tx,
  marking: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly list: ChecklistName;
    readonly point: string;
    readonly done: boolean;
    readonly note: string | null;
    readonly member: { readonly memberId: string; readonly roles: readonly InternalRole[] };
    readonly now: string;
  },
): Promise<Outcome<{ done: boolean }>> {
  const { workspaceId, onboardingId, list, done, note, member, now } = marking;
  const point = POINTS[list].find(({ key }) => key === marking.point);
  const locked = await lockOnboardings(tx, workspaceId, [onboardingId]);
  if (locked.size === 0 || point === undefined) return refused({ kind: 'not_found' });
  if (!mayMark(member, list)) return refused({ kind: 'forbidden' });
  const leftBefore = list === 'internal_sync' ? await syncLeft(tx, marking) : null;
  const was = await deleteMark(tx, marking, { list, point: point.key });
  if (done)
    await insertMark(tx, marking, { list, point: point.key, note, markedBy: member.memberId, markedAt: now });
  else if (!was) return granted({ done });
  const entry = entriesOf({ now, actor: `member:${member.memberId}` }, onboardingId);
  const completes = done && !was && leftBefore === 1;
  await appendAudits(tx, workspaceId, [
    entry(done ? 'checklist.ticked' : 'checklist.unticked', {
      list,
      point: point.key,
      text: point.text,
      note,
    }),
    ...(completes ? [entry('internal_sync.completed', { points: POINTS[list].length })] : []),
  ]);
  return granted({ done });
}
