import { QUEUE_LISTS, type QueueFilters, type QueueList } from '@handrail/api/reviews/queue-views';
import { ROLE_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { INTERNAL_ROLES, TIERS } from '@handrail/core/rules/vocabulary';
import { chosen, chosenRows } from '../onboardings/list/query.ts';
import type { FilterChip } from '../shell/filter-chips.tsx';

/** What the queue reads from its address: everything a colleague needs to see the same list. */
export type QueueQuery = {
  readonly list: QueueList;
  readonly who: 'mine' | 'everyone';
  readonly filters: QueueFilters;
  readonly cursor?: string;
};

/** Highest first, as a person looks for trouble. */
export const QUEUE_TIERS = TIERS.toReversed();

/** Reads the queue's address. Values that mean nothing are left out, so an old link still opens. */
export function readQueueQuery(params: URLSearchParams): QueueQuery {
  const q = params.get('q')?.trim();
  const [tier, role] = [chosen(params, 'tier', QUEUE_TIERS), chosen(params, 'role', INTERNAL_ROLES)];
  const row = chosenRows(params);
  const cursor = params.get('cursor');
  return {
    list: QUEUE_LISTS.find((list) => list === params.get('list')) ?? 'open',
    who: params.get('who') === 'mine' ? 'mine' : 'everyone',
    filters: {
      ...(q ? { q: q.slice(0, 200) } : {}),
      ...(tier.length > 0 ? { tier } : {}),
      ...(row.length > 0 ? { row } : {}),
      ...(role.length > 0 ? { role } : {}),
      ...(params.get('overdue') === 'yes' ? { overdue: true } : {}),
    },
    ...(cursor ? { cursor } : {}),
  };
}

/** The search part of an address, with its question mark, without defaults; empty where there is nothing to say. */
export function queueSearch({ list, who, filters, cursor }: QueueQuery): string {
  const params = new URLSearchParams();
  if (list !== 'open') params.set('list', list);
  if (who === 'mine') params.set('who', who);
  const { q, overdue, ...lists } = filters;
  if (q) params.set('q', q);
  for (const [name, values] of Object.entries(lists)) for (const value of values) params.append(name, value);
  if (overdue === true) params.set('overdue', 'yes');
  if (cursor) params.set('cursor', cursor);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** The address of a list of the queue. */
export function queueHref(query: QueueQuery): string {
  return `/queue${queueSearch(query)}`;
}

/** The filters in force, each removable singly. */
export function queueChips(query: QueueQuery): FilterChip[] {
  const { q, tier = [], row = [], role = [], overdue } = query.filters;
  const chip = (group: string, text: string, without: QueueFilters): FilterChip => ({
    group,
    text,
    removeHref: queueHref({ list: query.list, who: query.who, filters: { ...query.filters, ...without } }),
  });
  return [
    ...(q ? [chip('Search', `“${q}”`, { q: '' })] : []),
    ...tier.map((one) => chip('Tier', TIER_LABELS[one], { tier: tier.filter((other) => other !== one) })),
    ...role.map((one) => chip('Role', ROLE_LABELS[one], { role: role.filter((other) => other !== one) })),
    ...row.map((one) => chip('Row', one, { row: row.filter((other) => other !== one) })),
    ...(overdue === true ? [chip('Clock', 'over time', { overdue: false })] : []),
  ];
}
