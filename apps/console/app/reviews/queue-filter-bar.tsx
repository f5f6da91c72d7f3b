import { ROLE_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { Button, buttonClass } from '@handrail/ui/button';
import { Checkbox } from '@handrail/ui/checkbox';
import { Input } from '@handrail/ui/input';
import { Link } from '@handrail/ui/link';
import { Form } from '@remix-run/react';
import { ListFilter, Search } from 'lucide-react';
import { useId, useRef } from 'react';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { Choices } from '../shell/filter-choices.tsx';
import { FilterChips } from '../shell/filter-chips.tsx';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { queueChips, queueHref, QUEUE_TIERS, type QueueQuery } from './queue-query.ts';

/** Search and filters of the queue as one plain GET form, and the filters in force as chips. */
export function QueueFilterBar({ query }: { query: QueueQuery }) {
  const search = useRef<HTMLInputElement>(null);
  const searchId = useId();
  const { filters, list, who } = query;
  const chips = queueChips(query);
  const chosen = chips.length - (filters.q ? 1 : 0);
  const resetHref = queueHref({ list, who, filters: {} });
  const form = useFieldsFollow({ q: filters.q ?? '' });
  useShortcuts('Queue', [
    { keys: 'f', label: 'Search in this list', run: () => search.current?.focus() },
    // The browser's own: a focused line is a link.
    { keys: 'Enter', label: 'Open the line in focus', run: () => {} },
  ]);
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Form
        ref={form}
        method="get"
        action="/queue"
        role="search"
        className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-2"
      >
        {list !== 'open' && <input type="hidden" name="list" value={list} />}
        {who === 'mine' && <input type="hidden" name="who" value={who} />}
        <label htmlFor={searchId} className="sr-only">
          Search customers, deals and people
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
            placeholder="Customer or deal"
            className="pl-8"
          />
        </div>
        {/* A new key after each navigation, so that the boxes follow the address and the menu closes. */}
        <details key={JSON.stringify([filters, list, who])} data-menu="" className="group relative">
          <summary className={buttonClass({})}>
            <ListFilter size={14} aria-hidden="true" /> Filter
            {chosen > 0 && <span className="tabular text-faint">{chosen}</span>}
          </summary>
          <div className="absolute left-0 z-30 mt-1.5 hidden w-[min(40rem,calc(100vw-20rem))] rounded-lg border border-line bg-raised p-4 shadow-lg group-open:block max-md:fixed max-md:inset-x-4 max-md:w-auto">
            <QueueChoices query={query} />
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
      {chips.length > 0 && <FilterChips chips={chips} resetHref={resetHref} />}
    </div>
  );
}

function QueueChoices({ query: { filters, list } }: { query: QueueQuery }) {
  return (
    <div className="grid max-h-[45vh] gap-x-6 gap-y-3 overflow-y-auto sm:grid-cols-2 md:max-h-[60vh] md:grid-cols-3">
      <div className="space-y-3">
        {list !== 'cleanup' && (
          <Choices
            legend="Tier"
            name="tier"
            chosen={filters.tier}
            options={QUEUE_TIERS.map((tier) => [tier, TIER_LABELS[tier]])}
          />
        )}
        {list === 'open' && (
          <fieldset>
            <legend className="text-xs font-medium text-faint">Clock</legend>
            <Checkbox
              name="overdue"
              value="yes"
              label="Over time"
              defaultChecked={filters.overdue === true}
              className="py-0.5"
            />
          </fieldset>
        )}
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
      <div className="md:col-span-2 md:columns-2">
        <Choices
          legend="Owner’s role"
          name="role"
          chosen={filters.role}
          options={INTERNAL_ROLES.map((role) => [role, ROLE_LABELS[role]])}
        />
      </div>
    </div>
  );
}
