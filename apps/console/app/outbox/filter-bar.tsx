import { EFFECT_KINDS, EFFECT_LABELS } from '@handrail/core/effects/kinds';
import { Button } from '@handrail/ui/button';
import { Select } from '@handrail/ui/select';
import { Form } from '@remix-run/react';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { FilterChips } from '../shell/filter-chips.tsx';
import { ListSearch } from '../shell/list-search.tsx';
import { outboxChips, outboxHref, type OutboxQuery } from './query.ts';

/** Customer and kind as one plain GET form, and the filters in force as chips. A second kind adds to the first. */
export function OutboxFilterBar({ query }: { query: OutboxQuery }) {
  const { list, kind = [], q = '' } = query;
  const chips = outboxChips(query);
  const form = useFieldsFollow({ q, kind: '' });
  const left = EFFECT_KINDS.filter((one) => !kind.includes(one));
  return (
    <div className="flex flex-wrap items-start gap-2">
      <Form
        ref={form}
        method="get"
        action="/outbox"
        role="search"
        aria-label="Outbox"
        className="flex min-w-0 flex-1 basis-80 flex-wrap items-center gap-2"
      >
        {list && <input type="hidden" name="list" value={list} />}
        {kind.map((one) => (
          <input key={one} type="hidden" name="kind" value={one} />
        ))}
        <ListSearch
          list="Outbox"
          label="Search customers, deals and people"
          placeholder="Customer or deal"
          value={q}
          linesOpen
        />
        {left.length > 0 && (
          <Select
            name="kind"
            aria-label="Kind"
            placeholder={kind.length === 0 ? 'Every kind' : 'Another kind as well'}
            options={left.map((one) => ({ value: one, label: EFFECT_LABELS[one] }))}
            className="w-52"
          />
        )}
        <Button type="submit">Show</Button>
      </Form>
      {chips.length > 0 && <FilterChips chips={chips} resetHref={outboxHref({ list })} />}
    </div>
  );
}
