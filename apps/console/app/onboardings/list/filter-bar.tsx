import { ONBOARDING_STATES, type OnboardingFilters } from '@handrail/api/views';
import { HOLD_LABELS, LANE_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { HOLDS } from '@handrail/core/rules/vocabulary';
import { Button, buttonClass } from '@handrail/ui/button';
import { Input } from '@handrail/ui/input';
import { Link } from '@handrail/ui/link';
import { Form } from '@remix-run/react';
import { ListFilter, Search } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { useFieldsFollow } from '../../shell/fields-follow.ts';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { Choices } from '../../shell/filter-choices.tsx';
import { FilterChips, type FilterChip } from '../../shell/filter-chips.tsx';
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
  const search = useRef<HTMLInputElement>(null);
  const searchId = useId();
  const { filters } = query;
  // The search has a field of its own beside the menu.
  const chosen = chips.length - (filters.q ? 1 : 0);
  const form = useFieldsFollow({ q: filters.q ?? '' });
  useShortcuts('Onboardings', [
    { keys: 'f', label: 'Search in this list', run: () => search.current?.focus() },
  ]);
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
        <label htmlFor={searchId} className="sr-only">
          Search customers, deals and ids
        </label>
        <div className="relative min-w-0 flex-1 basis-56 sm:max-w-80">
          <Search
            size={14}
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint"
          />
          <Input
            ref={search}
            id={searchId}
            name="q"
            type="search"
            defaultValue={filters.q}
            placeholder="Customer, deal or id"
            className="pl-8"
          />
        </div>
        {/* A new key after each navigation, so that the boxes follow the address and the menu closes. */}
        <details
          key={JSON.stringify([filters, query.view, query.sort])}
          data-menu=""
          className="group relative"
        >
          <summary className={buttonClass({})}>
            <ListFilter size={14} aria-hidden="true" /> Filter
            {chosen > 0 && <span className="tabular text-faint">{chosen}</span>}
          </summary>
          <div className="absolute left-0 z-30 mt-1.5 hidden w-[min(52rem,calc(100vw-20rem))] rounded-lg border border-line bg-raised p-4 shadow-lg group-open:block max-md:fixed max-md:inset-x-4 max-md:w-auto">
            <FilterChoices filters={filters} />
            <div className="mt-3 flex gap-2">
              <Button type="submit" variant="primary" size="sm">
                Show
              </Button>
              <Link href={resetHref} className={buttonClass({ variant: 'ghost', size: 'sm' })}>
                Clear all
              </Link>
            </div>
          </div>
        </details>
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
        <label className="block text-sm">
          <span className="text-xs font-medium text-faint">Register row</span>
          <Input
            name="row"
            defaultValue={filters.row?.[0]}
            placeholder="CO-EDGE-002, or just 2"
            className="mt-1"
          />
          {filters.row?.slice(1).map((row) => (
            <input key={row} type="hidden" name="row" value={row} />
          ))}
        </label>
      </div>
    </div>
  );
}
