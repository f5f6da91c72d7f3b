import type { ContactSuggestion } from '@handrail/api/contacts/views';
import { Avatar } from '@handrail/ui/avatar';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form } from '@remix-run/react';
import { RoleFields } from './role-fields.tsx';
import type { ContactProblem } from './problem.ts';

/** Somebody whom the packet names: one press invites them. */
export function SuggestionLine({ person, busy }: { person: ContactSuggestion; busy: boolean }) {
  return (
    <li className="px-4 py-3">
      <Form method="post" className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <input type="hidden" name="intent" value="invite" />
        <input type="hidden" name="name" value={person.name} />
        <div className="flex min-w-0 flex-1 basis-56 items-center gap-3 self-center">
          <Avatar name={person.name} />
          <div className="min-w-0">
            <p className="text-sm font-medium break-words text-ink">{person.name}</p>
            <p className="text-xs break-words text-muted">
              {[person.title, person.email].filter(Boolean).join(' · ')}
            </p>
          </div>
        </div>
        {person.email === null ? (
          <Field label={`Address of ${person.name}`} className="basis-56">
            <Input type="email" name="email" required />
          </Field>
        ) : (
          <input type="hidden" name="email" value={person.email} />
        )}
        <RoleFields chosen={person.roles} />
        <Button type="submit" size="sm" busy={busy} aria-label={`Invite ${person.name}`}>
          Invite
        </Button>
      </Form>
    </li>
  );
}

/** Anybody else of the customer's. */
export function InviteForm({ problem, busy }: { problem: ContactProblem | null; busy: boolean }) {
  const error = (field: string) => (problem?.field === field ? problem.sentence : null);
  return (
    <Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="invite" />
      {problem && !['name', 'email', 'roles'].includes(problem.field) && (
        <Callout tone="danger" alert>
          {problem.sentence}
        </Callout>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" error={error('name')} required>
          <Input name="name" autoComplete="off" required maxLength={200} defaultValue={problem?.name} />
        </Field>
        <Field label="Work address" error={error('email')} required>
          <Input type="email" name="email" autoComplete="off" required defaultValue={problem?.email} />
        </Field>
      </div>
      <RoleFields chosen={problem?.roles ?? []} error={error('roles')} />
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Invite
        </Button>
      </div>
    </Form>
  );
}
