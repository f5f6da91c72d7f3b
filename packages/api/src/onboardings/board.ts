import { ONBOARDING_STATES } from '@handrail/core/deals/states';
import { onboardingBoard } from '@handrail/db/onboardings/board';
import type { Tx } from '@handrail/db/transaction';
import type { BoardView, OnboardingFilters } from '../views.ts';
import { filterOf } from './filter.ts';
import { listItem } from './list-item.ts';

const PER_COLUMN = 20;

/** The onboardings by state, in the order of the way; of each state those that changed last. */
export async function boardOf(tx: Tx, workspaceId: string, filters: OnboardingFilters): Promise<BoardView> {
  const shown = ONBOARDING_STATES.filter((state) => !filters.state?.length || filters.state.includes(state));
  const columns = await onboardingBoard(tx, workspaceId, filterOf({ ...filters, state: [] }), {
    states: shown,
    perColumn: PER_COLUMN,
  });
  return {
    columns: shown.map((state) => {
      const column = columns.find((one) => one.state === state);
      return { state, count: column?.count ?? 0, items: (column?.items ?? []).map(listItem) };
    }),
  };
}
