import type { OnboardingFilters } from '@handrail/api/views';
import type { FilterChip } from '../../shell/filter-chips.tsx';
import { listHref, type ListQuery } from './query.ts';

type ListFilter = 'state' | 'lane' | 'tier' | 'hold' | 'row';

/** The filters in force, each removable singly. `label` turns a stored word into the word people read. */
export function filterChips(
  query: ListQuery,
  label: (filter: ListFilter, value: string) => string,
): FilterChip[] {
  const chips: FilterChip[] = [];
  const without = (filters: OnboardingFilters) => listHref({ ...query, cursor: undefined, filters });
  const { q, closed, ...lists } = query.filters;
  if (q)
    chips.push({ group: 'Search', text: `“${q}”`, removeHref: without({ ...query.filters, q: undefined }) });
  for (const [group, filter] of GROUPS) {
    for (const value of lists[filter] ?? []) {
      const rest = (lists[filter] ?? []).filter((other) => other !== value);
      chips.push({
        group,
        text: label(filter, value),
        removeHref: without({ ...query.filters, [filter]: rest }),
      });
    }
  }
  if (closed !== undefined) {
    chips.push({
      group: 'Deal',
      text: closed ? 'closed' : 'not closed yet',
      removeHref: without({ ...query.filters, closed: undefined }),
    });
  }
  return chips;
}

const GROUPS: readonly (readonly [string, ListFilter])[] = [
  ['State', 'state'],
  ['Lane', 'lane'],
  ['Tier', 'tier'],
  ['Hold', 'hold'],
  ['Row', 'row'],
];
