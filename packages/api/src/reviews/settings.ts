import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import type { ReviewSettings } from '@handrail/core/reviews/settings';
import { appendAudit } from '@handrail/db/audit/append';
import { reviewSettingsOf, saveReviewSettings } from '@handrail/db/reviews/settings';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

export type ReviewSettingsView = {
  readonly settings: ReviewSettings;
  /** The workspace's own; the hours are meant in it. */
  readonly timezone: string;
  /** 0 while nobody has changed them. */
  readonly version: number;
};

/** The hours and SLAs of a workspace: its own, or those that stand until it has some. */
export async function readReviewSettings(tx: Tx, workspaceId: string): Promise<ReviewSettingsView> {
  const { settings, timezone, version } = await reviewSettingsOf(tx, workspaceId);
  return { settings: settings ?? DEFAULT_REVIEW_SETTINGS, timezone, version };
}

/** Changes hours and SLAs. Clocks that run keep their time; those that begin afterwards go by these. */
export async function changeReviewSettings(
  tx: Tx,
  change: {
    readonly workspaceId: string;
    readonly settings: ReviewSettings;
    /** The version the person saw; another one refuses the change as stale. */
    readonly version: number;
    readonly actor: string;
    readonly now: string;
  },
): Promise<Outcome<{ version: number }>> {
  const { workspaceId, version, actor, now } = change;
  const { hours, ...rest } = change.settings;
  const settings = { hours: { ...hours, holidays: [...new Set(hours.holidays)].sort() }, ...rest };
  const before = await readReviewSettings(tx, workspaceId);
  const saved = await saveReviewSettings(tx, workspaceId, version, { settings, at: now, by: actor });
  if (!saved)
    return refused({
      kind: 'stale',
      message: 'Somebody else changed these settings meanwhile. Load the page again, then change them.',
    });
  await appendAudit(tx, {
    workspaceId,
    at: now,
    actor,
    action: 'review_settings.changed',
    objectType: 'workspace',
    objectId: workspaceId,
    details: { before: before.settings, after: settings },
  });
  return granted({ version: version + 1 });
}
