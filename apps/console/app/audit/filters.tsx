import type { MemberView } from '@handrail/api/views';
import { Button, ButtonLink } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Select } from '@handrail/ui/select';
import { Form } from '@remix-run/react';
import { useFieldsFollow } from '../shell/fields-follow.ts';
import { AUDIT_NOUNS } from './objects.ts';
import { isFiltered, type AuditQuery } from './query.ts';

const MACHINES = [
  { value: 'webhook:api', label: 'Webhook (api)' },
  { value: 'webhook:hubspot', label: 'Webhook (hubspot)' },
  { value: 'webhook:salesforce', label: 'Webhook (salesforce)' },
  { value: 'cli', label: 'Command line' },
  { value: 'system', label: 'Handrail itself' },
];

/** Narrows the log down; a plain GET form, so the address says what is shown. */
export function AuditFilters({ query, people }: { query: AuditQuery; people: readonly MemberView[] }) {
  const actors = [
    ...people.map((person) => ({ value: `member:${person.id}`, label: person.name })),
    ...MACHINES,
  ];
  const form = useFieldsFollow({ q: query.q, action: query.action, actor: query.actor });
  return (
    <Form
      method="get"
      role="search"
      aria-label="Audit log"
      className="grid grid-cols-2 items-end gap-2 border-b border-line px-4 py-3 sm:flex sm:flex-wrap"
      ref={form}
    >
      <Field label="Search" labelHidden className="min-w-48 flex-1 max-sm:col-span-2">
        <Input type="search" name="q" defaultValue={query.q} placeholder="Search in entries" />
      </Field>
      <Field label="About" labelHidden className="sm:w-44">
        <Select
          name="action"
          defaultValue={query.action}
          options={withOther(AUDIT_NOUNS, query.action)}
          placeholder="About anything"
        />
      </Field>
      <Field label="By" labelHidden className="sm:w-44">
        <Select
          name="actor"
          defaultValue={query.actor}
          options={withOther(actors, query.actor)}
          placeholder="By anyone"
        />
      </Field>
      {query.objectId !== '' && <input type="hidden" name="object" value={query.objectId} />}
      <Button type="submit">Apply</Button>
      {isFiltered(query) && (
        <ButtonLink href="/audit" variant="ghost">
          Clear
        </ButtonLink>
      )}
    </Form>
  );
}

/** A value of the address that the list does not offer stays chosen under its own name. */
function withOther(options: readonly { value: string; label: string }[], value: string) {
  return value === '' || options.some((option) => option.value === value)
    ? options
    : [...options, { value, label: value }];
}
