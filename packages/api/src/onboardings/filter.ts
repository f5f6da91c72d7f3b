import type { OnboardingFilter } from '@handrail/db/onboardings/filters';
import { tierRank } from '../deals/summary.ts';
import { queryWords } from '../deals/words.ts';
import type { OnboardingFilters } from '../views.ts';

/** The filters of a page as the database takes them. An empty choice narrows nothing. */
export function filterOf(filters: OnboardingFilters): OnboardingFilter {
  const { q, state, lane, tier, hold, row, closed } = filters;
  return {
    ...(q === undefined ? {} : { words: queryWords(q) }),
    ...(isGiven(state) ? { states: state } : {}),
    ...(isGiven(lane) ? { lanes: lane } : {}),
    ...(isGiven(tier) ? { tierRanks: tier.map((one) => (one === 'none' ? 0 : tierRank(one))) } : {}),
    ...(isGiven(hold) ? { holds: hold } : {}),
    ...(isGiven(row) ? { rows: row } : {}),
    ...(closed === undefined ? {} : { closed }),
  };
}

function isGiven<T>(choice: readonly T[] | undefined): choice is readonly T[] {
  return choice !== undefined && choice.length > 0;
}
