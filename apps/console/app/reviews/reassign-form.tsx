import type { OwnerChoice, QueueItemView } from '@handrail/api/reviews/queue-views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Select } from '@handrail/ui/select';
import { Form } from '@remix-run/react';
import type { FormProblem } from '../forms/server-errors.ts';
import { ownerOptions } from './owner-options.ts';

export type TypedProblem = FormProblem & {
  readonly typed: { readonly owner: string; readonly reason: string };
};

type Props = {
  readonly item: QueueItemView;
  readonly owners: readonly OwnerChoice[];
  readonly problem: TypedProblem | null;
  readonly busy: boolean;
};

/** Gives an item to another role, or to a person who has it. */
export function ReassignForm({ item, owners, problem, busy }: Props) {
  const now = item.ownerName ?? `whoever has the role ${ROLE_LABELS[item.ownerRole]}`;
  const at = (field: string) => (problem?.field === field ? problem.sentence : null);
  return (
    <Form method="post" className="flex flex-col gap-3">
      <input type="hidden" name="intent" value="reassign" />
      <input type="hidden" name="version" value={item.version} />
      <h3 className="text-sm font-medium text-ink">Owner</h3>
      <Field label="Give it to" hint={`Now: ${now}. The clock runs on.`} error={at('owner')} required>
        <Select
          name="owner"
          required
          placeholder="Choose"
          defaultValue={problem?.typed.owner ?? ''}
          options={ownerOptions(owners)}
        />
      </Field>
      <Field label="Why" hint="Stands in the audit log. May stay empty." error={at('reason')}>
        <Input name="reason" maxLength={500} defaultValue={problem?.typed.reason} autoComplete="off" />
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Change owner
        </Button>
      </div>
    </Form>
  );
}
