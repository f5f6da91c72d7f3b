import type { RowId } from '@handrail/core/rules/vocabulary';
import { listMembers } from '@handrail/db/people/members';
import { queuedItem } from '@handrail/db/reviews/queue';
import type { Viewer } from '@handrail/db/reviews/queue-branches';
import type { Tx } from '@handrail/db/transaction';
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
  const members = await listMembers(tx, workspaceId);
  const owners = members.filter(({ active }) => active).map(({ id, name, roles }) => ({ id, name, roles }));
  return { item: queueItemView(item, viewer), owners };
}
