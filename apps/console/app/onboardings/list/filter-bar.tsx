import type { OnboardingFilters } from '@handrail/api/views';
import { ONBOARDING_STATES } from '@handrail/core/deals/states';
import { HOLD_LABELS, LANE_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { HOLDS } from '@handrail/core/rules/vocabulary';
import { Button } from '@handrail/ui/button';
import { Form } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useFieldsFollow } from '../../shell/fields-follow.ts';
import { Choices } from '../../shell/filter-choices.tsx';
import { FilterChips, type FilterChip } from '../../shell/filter-chips.tsx';
import { FilterMenu, ListSearch, RowFilter } from '../../shell/list-search.tsx';
import { STATE_LABELS } from '../labels.ts';
import { LIST_LANES, LIST_TIERS, type ListQuery } from './query.ts';

type Props = {
  readonly query: ListQuery;
  readonly chips: readonly FilterChip[];
  /** Search parameters that are not filters and stay. */
  readonly keep: readonly (readonly [string, string])[];
  readonly resetHref: string;
  readonly actions?: ReactNode;
};

const TIER_CHOICES = LIST_TIERS.map(
  (tier) => [tier, tier === 'none' ? 'No finding' : TIER_LABELS[tier]] as const,
);

/** Search and filters as one plain GET form, and the filters in force as chips that can be taken away singly. */
export function FilterBar({ query, chips, keep, resetHref, actions }: Props) {
  const { filters } = query;
  // The search has a field of its own beside the menu.
  const chosen = chips.length - (filters.q ? 1 : 0);
  const form = useFieldsFollow({ q: filters.q ?? '' });
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Form
        ref={form}
        method="get"
        role="search"
        className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-2"
      >
        {keep.map(([name, value], index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        ))}
        {query.view === 'board' && <input type="hidden" name="view" value="board" />}
        {query.sort !== 'updated' && <input type="hidden" name="sort" value={query.sort} />}
        <ListSearch
          list="Onboardings"
          label="Search customers, deals and ids"
          placeholder="Customer, deal or id"
          value={filters.q}
        />
        <FilterMenu
          key={JSON.stringify([filters, query.view, query.sort])}
          chosen={chosen}
          resetHref={resetHref}
          width="wide"
        >
          <FilterChoices filters={filters} />
        </FilterMenu>
        <Button type="submit">Search</Button>
      </Form>
      {actions}
      {chips.length > 0 && <FilterChips chips={chips} resetHref={resetHref} />}
    </div>
  );
}

function FilterChoices({ filters }: { filters: OnboardingFilters }) {
  return (
    <div className="grid max-h-[45vh] gap-x-6 gap-y-3 overflow-y-auto sm:grid-cols-2 md:max-h-[60vh] md:grid-cols-4">
      <Choices
        legend="State"
        name="state"
        chosen={filters.state}
        options={ONBOARDING_STATES.map((state) => [state, STATE_LABELS[state]])}
      />
      <Choices
        legend="Lane"
        name="lane"
        chosen={filters.lane}
        options={LIST_LANES.map((lane) => [lane, LANE_LABELS[lane]])}
      />
      <div className="space-y-3">
        <Choices legend="Highest tier" name="tier" chosen={filters.tier} options={TIER_CHOICES} />
        <fieldset>
          <legend className="text-xs font-medium text-faint">Deal</legend>
          {(
            [
              ['', 'Any'],
              ['yes', 'Closed'],
              ['no', 'Not closed yet'],
            ] as const
          ).map(([value, label]) => (
            <label key={value} className="flex items-center gap-2 py-1 text-sm">
              <input
                type="radio"
                name="closed"
                value={value}
                defaultChecked={value === (filters.closed === undefined ? '' : filters.closed ? 'yes' : 'no')}
                className="size-4 accent-accent"
              />
              {label}
            </label>
          ))}
        </fieldset>
      </div>
      <div className="space-y-3">
        <Choices
          legend="Held"
          name="hold"
          chosen={filters.hold}
          options={HOLDS.map((hold) => [hold, HOLD_LABELS[hold]])}
        />
        <RowFilter rows={filters.row} />
      </div>
    </div>
  );
}
