import { EFFECT_KINDS, EFFECT_LABELS } from '@handrail/core/effects/kinds';
import { Button } from '@handrail/ui/button';
import { Input } from '@handrail/ui/input';
import { Select } from '@handrail/ui/select';
import { Form } from '@remix-run/react';
import { useRef } from 'react';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { FilterChips } from '../shell/filter-chips.tsx';
import { useShortcuts } from '../shell/shortcuts.tsx';
import { outboxChips, outboxHref, type OutboxQuery } from './query.ts';

/** Customer and kind as one plain GET form, and the filters in force as chips. A second kind adds to the first. */
export function OutboxFilterBar({ query }: { query: OutboxQuery }) {
  const search = useRef<HTMLInputElement>(null);
  const { list, kind = [], q = '' } = query;
  const chips = outboxChips(query);
  const form = useFieldsFollow({ q, kind: '' });
  const left = EFFECT_KINDS.filter((one) => !kind.includes(one));
  useShortcuts('Outbox', [
    { keys: 'f', label: 'Search in this list', run: () => search.current?.focus() },
    // The browser's own: a focused line is a link.
    { keys: 'Enter', label: 'Open the line in focus', run: () => {} },
  ]);
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
        <Input
          ref={search}
          name="q"
          type="search"
          aria-label="Search customers, deals and people"
          defaultValue={q}
          placeholder="Customer or deal"
          className="min-w-0 flex-1 basis-48 sm:max-w-80"
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
