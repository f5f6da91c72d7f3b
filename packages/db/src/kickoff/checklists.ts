import type { ChecklistName } from '@handrail/core/kickoff/checklists';
import type { ItemsOf } from '../reviews/items.ts';
import type { Tx } from '../transaction.ts';

/** One point that somebody ticked. */
export type Mark = {
  readonly list: ChecklistName;
  readonly point: string;
  readonly note: string | null;
  readonly markedBy: string;
  readonly markedAt: string;
};

/** Everything ticked for an onboarding. */
export function marksOn(tx: Tx, { workspaceId, onboardingId }: ItemsOf): Promise<Mark[]> {
  return tx
    .selectFrom('checklist_marks')
    .select(['list', 'point', 'note', 'marked_by as markedBy', 'marked_at as markedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .execute();
}

/** Takes a tick away; false where there was none. */
export async function deleteMark(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  { list, point }: Pick<Mark, 'list' | 'point'>,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('checklist_marks')
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('list', '=', list)
    .where('point', '=', point)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

/** Ticks a point that is not ticked. */
export async function insertMark(tx: Tx, { workspaceId, onboardingId }: ItemsOf, mark: Mark): Promise<void> {
  await tx
    .insertInto('checklist_marks')
    .values({
      workspace_id: workspaceId,
      onboarding_id: onboardingId,
      list: mark.list,
      point: mark.point,
      note: mark.note,
      marked_by: mark.markedBy,
      marked_at: mark.markedAt,
    })
    .execute();
}
