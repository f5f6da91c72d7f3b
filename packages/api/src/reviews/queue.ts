import { queueCounts } from '@handrail/db/reviews/queue-counts';
import { queuedItems } from '@handrail/db/reviews/queue';
import type { QueuedItem, QueueFilter } from '@handrail/db/reviews/queue';
import type { QueueList, QueueShare, Viewer } from '@handrail/db/reviews/queue-branches';
import type { Tx } from '@handrail/db/transaction';
import { queryWords } from '../deals/words.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { queueCursorText, readQueueCursor } from './queue-cursor.ts';
import type { QueueCursor } from './queue-cursor.ts';
import { queueItemView } from './queue-item.ts';
import type { QueueFilters, QueueView } from './queue-views.ts';

export type QueueRequest = {
  readonly workspaceId: string;
  readonly viewer: Viewer;
  readonly list: QueueList;
  /** Whose items: the viewer's alone, or everyone's with the viewer's first. */
  readonly who: 'mine' | 'everyone';
  readonly filters: QueueFilters;
  readonly cursor?: string;
  readonly limit: number;
  readonly now: string;
};

/** One page of a list of the queue: the viewer's own items by due time, then everyone else's. */
export async function reviewQueue(tx: Tx, request: QueueRequest): Promise<Outcome<QueueView>> {
  const { workspaceId, viewer, list, cursor: text, limit, now } = request;
  const cursor = text === undefined ? null : readQueueCursor(list, text);
  if (text !== undefined && cursor === null)
    return refused({ kind: 'invalid', path: '/cursor', message: 'This page of the queue is not known.' });
  const found = await read(tx, request, cursor);
  const backwards = cursor?.direction === 'previous';
  const page = found.slice(0, limit);
  if (backwards) page.reverse();
  const [first, last, more] = [page[0], page.at(-1), found.length > limit];
  const turned = (item: Shared, direction: QueueCursor['direction']) =>
    queueCursorText(list, { share: item.share, direction, position: placeOf(item, list) });
  // Where we came from there is something; where we go, there is if one more was found.
  return granted({
    items: page.map((item) => queueItemView(item, viewer)),
    next: last !== undefined && (backwards || more) ? turned(last, 'next') : null,
    previous: first !== undefined && (backwards ? more : cursor !== null) ? turned(first, 'previous') : null,
    counts: await queueCounts(tx, workspaceId, viewer, now),
  });
}

type Shared = QueuedItem & { readonly share: QueueShare };

/** One item more than a page, share after share in the direction turned. */
async function read(tx: Tx, request: QueueRequest, cursor: QueueCursor | null): Promise<Shared[]> {
  const { workspaceId, viewer, list, who, limit } = request;
  const backwards = cursor?.direction === 'previous';
  const shares: QueueShare[] = who === 'mine' ? ['mine'] : ['mine', 'others'];
  if (backwards) shares.reverse();
  const found: Shared[] = [];
  for (const share of shares.slice(Math.max(0, cursor === null ? 0 : shares.indexOf(cursor.share)))) {
    if (found.length > limit) break;
    const from = share === cursor?.share ? cursor.position : null;
    const left = limit + 1 - found.length;
    const given = { list, share, viewer, filter: filterOf(request), from, backwards, limit: left };
    const items = await queuedItems(tx, workspaceId, given);
    found.push(...items.map((item) => ({ ...item, share })));
  }
  return found;
}

function placeOf({ dueAt, onboardingId, row }: QueuedItem, list: QueueList): QueueCursor['position'] {
  return { dueAt: list === 'open' ? dueAt : null, onboardingId, row };
}

/** The filters of a page as the database takes them. An empty choice narrows nothing. */
function filterOf({ filters: { q, tier, row, role, overdue }, now }: QueueRequest): QueueFilter {
  return {
    ...(q === undefined ? {} : { words: queryWords(q) }),
    ...(tier === undefined || tier.length === 0 ? {} : { tiers: tier }),
    ...(row === undefined || row.length === 0 ? {} : { rows: row }),
    ...(role === undefined || role.length === 0 ? {} : { roles: role }),
    ...(overdue === true ? { overdueAt: now } : {}),
  };
}
