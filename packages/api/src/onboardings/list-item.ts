import { ONBOARDING_STATES } from '@handrail/core/deals/states';
import type { OnboardingState } from '@handrail/core/deals/states';
import { HOLDS, LANES } from '@handrail/core/rules/vocabulary';
import type { Lane } from '@handrail/core/rules/vocabulary';
import type { ListedOnboarding } from '@handrail/db/onboardings/list';
import { tierOfRank } from '../deals/summary.ts';
import type { OnboardingListItem } from '../views.ts';

/** A line of a list as pages show it. */
export function listItem(row: ListedOnboarding): OnboardingListItem {
  const { tierRank, annualValue, currency, accountSort: _sort, ...rest } = row;
  return {
    ...rest,
    state: stateOf(row.state),
    lane: laneOf(row.lane),
    holds: HOLDS.filter((hold) => row.holds.includes(hold)),
    annualValue: annualValue === null || currency === null ? null : { amount: annualValue, currency },
    tier: tierOfRank(tierRank),
  };
}

export function laneOf(text: string): Lane {
  return LANES.find((lane) => lane === text) ?? 'unknown';
}

function stateOf(text: string): OnboardingState {
  const state = ONBOARDING_STATES.find((one) => one === text);
  if (state === undefined) throw new Error(`No such state: ${text}`);
  return state;
}
