import { HOLD_LABELS, ROLE_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { HOLDS, TIERS, type InternalRole } from '@handrail/core/rules/vocabulary';
import { Button, buttonClass } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Link } from '@handrail/ui/link';
import { Select } from '@handrail/ui/select';
import { Form, useSubmit } from '@remix-run/react';
import { useRef } from 'react';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { useShortcuts } from '../shell/shortcuts.tsx';
import type { RegisterQuery } from './query.ts';

type Props = { readonly query: RegisterQuery; readonly owners: readonly InternalRole[] };

/** Search and filters of the register: a plain GET form; with scripts a choice applies at once. */
export function RegisterFilters({ query, owners }: Props) {
  const submit = useSubmit();
  const search = useRef<HTMLInputElement>(null);
  const { q, tier, owner, hold, enabled } = query;
  const form = useFieldsFollow({
    q,
    tier: tier ?? '',
    owner: owner ?? '',
    hold: hold ?? '',
    enabled: enabled ?? '',
  });
  useShortcuts('Register', [
    { keys: 'f', label: 'Search in the register', run: () => search.current?.focus() },
  ]);
  const filtered = q !== '' || tier || owner || hold || enabled;
  return (
    <Form
      ref={form}
      method="get"
      role="search"
      className="flex flex-wrap items-end gap-2"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget);
      }}
    >
      {query.view === 'table' && <input type="hidden" name="view" value="table" />}
      <Field label="Search id, title and sentence" labelHidden className="flex-1 basis-48 sm:max-w-72">
        <Input
          ref={search}
          name="q"
          type="search"
          defaultValue={q}
          placeholder="Id, title or words of the rule"
        />
      </Field>
      <Field label="Tier" labelHidden>
        <Select
          name="tier"
          defaultValue={tier ?? ''}
          placeholder="Any tier"
          options={TIERS.map((tier) => ({ value: tier, label: TIER_LABELS[tier] }))}
        />
      </Field>
      <Field label="Owner" labelHidden>
        <Select
          name="owner"
          defaultValue={owner ?? ''}
          placeholder="Any owner"
          options={owners.map((role) => ({ value: role, label: ROLE_LABELS[role] }))}
        />
      </Field>
      <Field label="Holds" labelHidden>
        <Select
          name="hold"
          defaultValue={hold ?? ''}
          placeholder="Any hold"
          options={HOLDS.map((hold) => ({ value: hold, label: HOLD_LABELS[hold] }))}
        />
      </Field>
      <Field label="On or off" labelHidden>
        <Select
          name="enabled"
          defaultValue={enabled ?? ''}
          placeholder="On and off"
          options={[
            { value: 'yes', label: 'On' },
            { value: 'no', label: 'Off' },
          ]}
        />
      </Field>
      <Button type="submit">Show</Button>
      {filtered && (
        <Link
          href={query.view === 'table' ? '/register?view=table' : '/register'}
          className={buttonClass({ variant: 'ghost' })}
        >
          Clear
        </Link>
      )}
    </Form>
  );
}
