import { listOnboardings as listRows, positionOf } from '@handrail/db/onboardings/list';
import type { OnboardingSort } from '@handrail/db/onboardings/list';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { OnboardingFilters, OnboardingListItem, Page } from '../views.ts';
import { cursorText, readCursor } from './cursor.ts';
import { filterOf } from './filter.ts';
import { listItem } from './list-item.ts';

/** One page of onboardings. The cursors hold the sort they were made for: with another they are refused. */
export async function listOnboardings(
  tx: Tx,
  workspaceId: string,
  request: {
    readonly filters: OnboardingFilters;
    readonly sort: OnboardingSort;
    readonly cursor?: string;
    readonly limit: number;
  },
): Promise<Outcome<Page<OnboardingListItem>>> {
  const { sort, limit, cursor } = request;
  const from = cursor === undefined ? null : readCursor(sort, cursor);
  if (cursor !== undefined && from === null)
    return refused({ kind: 'invalid', path: '/cursor', message: 'This page of the list is not known.' });
  const { items, more } = await listRows(tx, workspaceId, filterOf(request.filters), { sort, from, limit });
  const [first, last] = [items[0], items.at(-1)];
  const backwards = from?.direction === 'previous';
  // Where we came from there is something; where we go, there is if one more was found.
  const hasNext = backwards ? last !== undefined : more;
  const hasPrevious = backwards ? more : from !== null;
  return granted({
    items: items.map(listItem),
    next: hasNext && last ? cursorText(sort, { position: positionOf(last, sort), direction: 'next' }) : null,
    previous:
      hasPrevious && first
        ? cursorText(sort, { position: positionOf(first, sort), direction: 'previous' })
        : null,
  });
}
