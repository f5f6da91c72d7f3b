import { sql } from 'kysely';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { Tx } from '../transaction.ts';

/** An onboarding's documents. */
export type DocumentsOf = { readonly workspaceId: string; readonly onboardingId: string };
/** One of them. */
export type DocumentKey = DocumentsOf & { readonly requirement: string };

/** What tells which documents are asked of an onboarding, and what they must show. */
export type DocumentSource = {
  readonly accountName: string;
  readonly lane: string;
  readonly begunAt: string;
  readonly record: ClosedWonRecord;
  /** Rows with an open finding. */
  readonly rows: readonly string[];
};

/** An onboarding as its documents need it. */
export async function documentSource(
  tx: Tx,
  { workspaceId, onboardingId }: DocumentsOf,
): Promise<DocumentSource | undefined> {
  const { rows } = await sql<DocumentSource>`
    select o.account_name as "accountName", o.lane, o.received_at as "begunAt", r.record,
      array(
        select f.row_id from findings f
        where f.workspace_id = ${workspaceId} and f.onboarding_id = o.id and f.state = 'open' order by 1
      ) as rows
    from onboardings o
    join record_versions r on r.workspace_id = ${workspaceId} and r.onboarding_id = o.id and r.number = o.record_number
    where o.workspace_id = ${workspaceId} and o.id = ${onboardingId}`.execute(tx);
  return rows[0];
}

/** A document that something has happened to. */
export type StoredDocument = {
  readonly requirement: string;
  readonly number: number;
  /** The newest version when another one was asked for, and why. */
  readonly askedAfter: number | null;
  readonly askedWords: string | null;
  readonly version: number;
};

/** The documents of an onboarding that something has happened to. */
export function documentsOf(tx: Tx, { workspaceId, onboardingId }: DocumentsOf): Promise<StoredDocument[]> {
  return tx
    .selectFrom('documents')
    .select(['requirement', 'number', 'asked_after as askedAfter', 'asked_words as askedWords', 'version'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .orderBy('requirement')
    .execute();
}

/** The document, made if it was not there, and locked until the transaction ends. */
export async function lockDocument(
  tx: Tx,
  { workspaceId, onboardingId, requirement }: DocumentKey,
): Promise<StoredDocument> {
  await tx
    .insertInto('documents')
    .values({ workspace_id: workspaceId, onboarding_id: onboardingId, requirement })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return tx
    .selectFrom('documents')
    .select(['requirement', 'number', 'asked_after as askedAfter', 'asked_words as askedWords', 'version'])
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('requirement', '=', requirement)
    .forUpdate()
    .executeTakeFirstOrThrow();
}

/** Asks for another version than the newest. */
export async function askAgain(
  tx: Tx,
  { workspaceId, onboardingId, requirement }: DocumentKey,
  asked: { readonly after: number; readonly words: string; readonly by: string; readonly at: string },
): Promise<void> {
  await tx
    .updateTable('documents')
    .set((update) => ({
      asked_after: asked.after,
      asked_words: asked.words,
      asked_by: asked.by,
      asked_at: asked.at,
      version: update('version', '+', 1),
    }))
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('requirement', '=', requirement)
    .execute();
}
