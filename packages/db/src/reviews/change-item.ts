import { sql } from 'kysely';
import type { InternalRole, RowId } from '@handrail/core/rules/vocabulary';
import type { Tx } from '../transaction.ts';

/** An item in the version that somebody saw. */
export type SeenItem = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly row: RowId;
  readonly version: number;
};

export type ItemChange =
  /** Another owner; the clock runs on. */
  | { readonly kind: 'reassign'; readonly ownerRole: InternalRole; readonly ownerId: string | null }
  /** The clock stands still; `minutesLeft` business minutes remain. */
  | { readonly kind: 'pause'; readonly minutesLeft: number }
  /** The clock runs again. */
  | { readonly kind: 'resume'; readonly dueAt: string | null }
  /** Done with. */
  | { readonly kind: 'release' };

/** Changes an item if it still is at its version; false where it is not. */
export async function changeItem(tx: Tx, seen: SeenItem, change: ItemChange): Promise<boolean> {
  const updated = await tx
    .updateTable('review_items')
    .set({ ...columnsOf(change), version: seen.version + 1 })
    .where('workspace_id', '=', seen.workspaceId)
    .where('onboarding_id', '=', seen.onboardingId)
    .where('row_id', '=', seen.row)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

function columnsOf(change: ItemChange) {
  switch (change.kind) {
    case 'reassign':
      return { owner_role: change.ownerRole, owner_id: change.ownerId };
    case 'pause':
      return { state: 'waiting', due_at: null, minutes_left: change.minutesLeft } as const;
    case 'resume':
      return { state: 'open', due_at: change.dueAt, minutes_left: null } as const;
    case 'release':
      return { state: 'released', due_at: null, minutes_left: null } as const;
  }
}

/**
 * Waits until nobody else brings a record of these onboardings or decides on them, and keeps them until the transaction ends.
 * In the order of their ids, so that nobody waits in a circle. Returns their account names by id.
 */
export async function lockOnboardings(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, account_name as name from onboardings
    where workspace_id = ${workspaceId} and id = any(${[...new Set(ids)]}::uuid[]) order by id for update`.execute(
    tx,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
