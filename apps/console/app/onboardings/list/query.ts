import { ONBOARDING_SORTS } from '@handrail/api/views';
import { ONBOARDING_STATES } from '@handrail/core/deals/states';
import type { OnboardingFilters, OnboardingSort } from '@handrail/api/views';
import { HOLDS, LANES, TIERS } from '@handrail/core/rules/vocabulary';

/** What the list page reads from its address. Everything a colleague needs to see the same list is in the URL. */
export type ListQuery = {
  readonly filters: OnboardingFilters;
  readonly sort: OnboardingSort;
  readonly view: 'table' | 'board';
  readonly cursor?: string;
};

export const LIST_LANES = [...LANES, 'unknown'] as const;
/** Highest first, as a person looks for trouble. */
export const LIST_TIERS = [...TIERS.toReversed(), 'none'] as const;
const ROW_ID = /^CO-EDGE-\d{3}$/;

/** Reads the list's address. Values that mean nothing are left out, so an old link still opens. */
export function readListQuery(params: URLSearchParams): ListQuery {
  const q = params.get('q')?.trim();
  const closed = params.get('closed');
  const state = chosen(params, 'state', ONBOARDING_STATES);
  const lane = chosen(params, 'lane', LIST_LANES);
  const tier = chosen(params, 'tier', LIST_TIERS);
  const hold = chosen(params, 'hold', HOLDS);
  const row = chosenRows(params);
  const sort = ONBOARDING_SORTS.find((name) => name === params.get('sort')) ?? 'updated';
  const cursor = params.get('cursor');
  return {
    filters: {
      ...(q ? { q: q.slice(0, 200) } : {}),
      ...(state.length > 0 ? { state } : {}),
      ...(lane.length > 0 ? { lane } : {}),
      ...(tier.length > 0 ? { tier } : {}),
      ...(hold.length > 0 ? { hold } : {}),
      ...(row.length > 0 ? { row } : {}),
      ...(closed === 'yes' || closed === 'no' ? { closed: closed === 'yes' } : {}),
    },
    sort,
    view: params.get('view') === 'board' ? 'board' : 'table',
    ...(cursor ? { cursor } : {}),
  };
}

/** The address of a list: the path with the query, without defaults. */
export function listHref(query: ListQuery): string {
  const params = new URLSearchParams();
  if (query.view === 'board') params.set('view', 'board');
  const { q, closed, ...lists } = query.filters;
  if (q) params.set('q', q);
  for (const [name, values] of Object.entries(lists)) for (const value of values) params.append(name, value);
  if (closed !== undefined) params.set('closed', closed ? 'yes' : 'no');
  if (query.sort !== 'updated') params.set('sort', query.sort);
  if (query.cursor) params.set('cursor', query.cursor);
  const text = params.toString();
  return text ? `/onboardings?${text}` : '/onboardings';
}

/** The register's rows that an address names, each once, as people may type them. */
export function chosenRows(params: URLSearchParams): string[] {
  return [...new Set(params.getAll('row').map(rowId))].filter((id) => ROW_ID.test(id));
}

/** "2", "002", "co-edge-002" → "CO-EDGE-002": what people type for a row. */
function rowId(typed: string): string {
  const digits = /^(?:co-edge-)?(\d{1,3})$/i.exec(typed.trim())?.[1];
  return digits === undefined ? typed : `CO-EDGE-${digits.padStart(3, '0')}`;
}

/** The values of a parameter that mean something, in the order of `all`. */
export function chosen<T extends string>(params: URLSearchParams, name: string, all: readonly T[]): T[] {
  const wanted = params.getAll(name);
  return all.filter((value) => wanted.includes(value));
}
