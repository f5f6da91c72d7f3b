import type { RowId } from '@handrail/core/rules/vocabulary';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { Viewer } from '@handrail/db/reviews/queue-branches';
import type { Tx } from '@handrail/db/transaction';
import { assignableMembers } from '../people/assignable.ts';
import { queueItemView } from './queue-item.ts';
import type { QueueItemDetail } from './queue-views.ts';

/** One item by itself, with the members it can be given to; null where there is none. */
export async function itemWithOwners(
  tx: Tx,
  workspaceId: string,
  viewer: Viewer,
  of: { readonly onboardingId: string; readonly row: RowId },
): Promise<QueueItemDetail | null> {
  const item = await queuedItem(tx, workspaceId, of);
  if (item === undefined) return null;
  return { item: queueItemView(item, viewer), owners: await assignableMembers(tx, workspaceId) };
}
