import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

export type Draft = {
  readonly id: string;
  readonly title: string;
  readonly values: Record<string, unknown>;
  readonly state: 'open' | 'discarded' | 'submitted';
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly version: number;
};

const drafts = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('deal_drafts')
    .innerJoin('members', (join) =>
      join
        .onRef('members.workspace_id', '=', 'deal_drafts.workspace_id')
        .onRef('members.id', '=', 'deal_drafts.created_by'),
    )
    .select([
      'deal_drafts.id',
      'deal_drafts.title',
      // Written by `saveDraft`, which takes an object.
      sql<Record<string, unknown>>`deal_drafts.draft_values`.as('values'),
      'deal_drafts.state',
      'members.name as createdBy',
      'deal_drafts.updated_at as updatedAt',
      'deal_drafts.version',
    ])
    .where('deal_drafts.workspace_id', '=', workspaceId);

/** The drafts in work, last changed first; 200 are more than a workspace has use for. */
export function openDrafts(tx: Tx, workspaceId: string): Promise<Draft[]> {
  return drafts(tx, workspaceId)
    .where('deal_drafts.state', '=', 'open')
    .orderBy('deal_drafts.updated_at', 'desc')
    .orderBy('deal_drafts.id', 'desc')
    .limit(200)
    .execute();
}

/** A draft in any state. */
export function draftById(tx: Tx, workspaceId: string, id: string): Promise<Draft | undefined> {
  return drafts(tx, workspaceId).where('deal_drafts.id', '=', id).executeTakeFirst();
}

/** Starts a draft; its version is 1. */
export async function insertDraft(
  tx: Tx,
  draft: {
    workspaceId: string;
    id: string;
    title: string;
    values: Record<string, unknown>;
    memberId: string;
    at: string;
  },
): Promise<void> {
  await tx
    .insertInto('deal_drafts')
    .values({
      workspace_id: draft.workspaceId,
      id: draft.id,
      title: draft.title,
      draft_values: JSON.stringify(draft.values),
      state: 'open',
      created_by: draft.memberId,
      created_at: draft.at,
      updated_at: draft.at,
    })
    .execute();
}

/** Changes the draft that has this version. Returns false where it has another by now, or another state than `from`. */
export async function updateDraft(
  tx: Tx,
  draft: { workspaceId: string; id: string; version: number; from: Draft['state'] },
  change: {
    title?: string;
    values?: Record<string, unknown>;
    state?: Draft['state'];
    onboardingId?: string;
    at: string;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('deal_drafts')
    .set((eb) => ({
      updated_at: change.at,
      version: eb('version', '+', 1),
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.values === undefined ? {} : { draft_values: JSON.stringify(change.values) }),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.onboardingId === undefined ? {} : { onboarding_id: change.onboardingId }),
    }))
    .where('workspace_id', '=', draft.workspaceId)
    .where('id', '=', draft.id)
    .where('version', '=', draft.version)
    .where('state', '=', draft.from)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
