import { sql } from 'kysely';
import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import type { ReviewSettings } from '@handrail/core/reviews/settings';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

export type StoredReviewSettings = {
  /** Null where the workspace has said nothing, and core's defaults stand. */
  readonly settings: ReviewSettings | null;
  /** IANA name. */
  readonly timezone: string;
  /** 0 where there is no row yet. */
  readonly version: number;
};

/** The statement that reads a workspace's hours and SLAs, with its time zone; one row. */
export function reviewSettingsQuery(workspaceId: string) {
  return sql<StoredReviewSettings>`
    select w.timezone, coalesce(s.version, 0) as version,
      case when s.workspace_id is null then null else jsonb_build_object('hours', s.hours, 'slas', s.slas,
        'waitingMinutes', coalesce(s.waiting_minutes, ${DEFAULT_REVIEW_SETTINGS.waitingMinutes}::int)) end as settings
    from workspaces w left join review_settings s on s.workspace_id = w.id where w.id = ${workspaceId}`;
}

/** A workspace's hours and SLAs, with its time zone. */
export async function reviewSettingsOf(tx: Tx, workspaceId: string): Promise<StoredReviewSettings> {
  const { rows } = await reviewSettingsQuery(workspaceId).execute(tx);
  const [stored] = rows;
  if (stored === undefined) throw new Error(`No workspace ${workspaceId}`);
  return stored;
}

/** Keeps a workspace's hours and SLAs if they still are at `version` (0: there are none); false where they are not. */
export async function saveReviewSettings(
  tx: Tx,
  workspaceId: string,
  version: number,
  saving: { readonly settings: ReviewSettings; readonly at: string; readonly by: string },
): Promise<boolean> {
  const { settings, at, by } = saving;
  const columns = {
    hours: jsonb(settings.hours),
    slas: jsonb(settings.slas),
    waiting_minutes: settings.waitingMinutes,
    updated_at: at,
    updated_by: by,
    version: version + 1,
  };
  if (version === 0) {
    const inserted = await tx
      .insertInto('review_settings')
      .values({ workspace_id: workspaceId, ...columns })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return inserted.numInsertedOrUpdatedRows === 1n;
  }
  const updated = await tx
    .updateTable('review_settings')
    .set(columns)
    .where('workspace_id', '=', workspaceId)
    .where('version', '=', version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}
