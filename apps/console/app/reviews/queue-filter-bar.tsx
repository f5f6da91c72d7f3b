import { ROLE_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { Button } from '@handrail/ui/button';
import { Checkbox } from '@handrail/ui/checkbox';
import { Form } from '@remix-run/react';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { Choices } from '../shell/filter-choices.tsx';
import { FilterChips } from '../shell/filter-chips.tsx';
import { FilterMenu, ListSearch, RowFilter } from '../shell/list-search.tsx';
import { queueChips, queueHref, QUEUE_TIERS, type QueueQuery } from './queue-query.ts';

/** Search and filters of the queue as one plain GET form, and the filters in force as chips. */
export function QueueFilterBar({ query }: { query: QueueQuery }) {
  const { filters, list, who } = query;
  const chips = queueChips(query);
  const chosen = chips.length - (filters.q ? 1 : 0);
  const resetHref = queueHref({ list, who, filters: {} });
  const form = useFieldsFollow({ q: filters.q ?? '' });
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
        <ListSearch
          list="Queue"
          label="Search customers, deals and people"
          placeholder="Customer or deal"
          value={filters.q}
          linesOpen
        />
        <FilterMenu
          key={JSON.stringify([filters, list, who])}
          chosen={chosen}
          resetHref={resetHref}
          width="middle"
        >
          <QueueChoices query={query} />
        </FilterMenu>
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
        <RowFilter rows={filters.row} />
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
