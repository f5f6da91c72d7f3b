import { CONTACT_ROLE_LABELS, CONTACT_ROLES } from '@handrail/core/people/contacts';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Select } from '@handrail/ui/select';
import { Textarea } from '@handrail/ui/textarea';
import { Form, useNavigation } from '@remix-run/react';
import type { StepProblem } from './action.server.ts';

/** Adds a step of the customer's. They read it as it is typed, in whatever language. */
export function AddStep({ problem }: { readonly problem: StepProblem | null }) {
  const busy = useNavigation().formData?.get('act') === 'add';
  const errorOf = (field: string) => (problem?.field === field ? problem.sentence : null);
  const known = ['title', 'why', 'role', 'dueOn'].includes(problem?.field ?? '');
  return (
    <Form method="post" className="flex flex-col gap-4 px-4 py-4">
      {problem && !known && (
        <Callout tone="danger" alert>
          {problem.sentence}
        </Callout>
      )}
      <Field
        label="What they do"
        hint="The customer reads it word for word, so write it in their language."
        error={errorOf('title')}
        required
      >
        <Input name="title" maxLength={120} required defaultValue={problem?.title} />
      </Field>
      <Field label="Why it is needed" error={errorOf('why')}>
        <Textarea name="why" rows={2} maxLength={400} defaultValue={problem?.why} />
      </Field>
      <div className="flex flex-wrap gap-4">
        <Field label="Whose it is" error={errorOf('role')}>
          <Select
            name="role"
            defaultValue={problem?.role ?? 'champion'}
            options={CONTACT_ROLES.map((role) => ({ value: role, label: CONTACT_ROLE_LABELS[role] }))}
          />
        </Field>
        <Field label="Due" error={errorOf('dueOn')} required>
          <Input type="date" name="due" required defaultValue={problem?.dueOn} />
        </Field>
      </div>
      <div>
        <Button type="submit" name="act" value="add" variant="primary" busy={busy}>
          Add the step
        </Button>
      </div>
    </Form>
  );
}
