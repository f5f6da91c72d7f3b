import type { WriteView } from '@handrail/api/writes/views';
import { IDENTITY_CHECK_LABELS, WRITE_LABELS } from '@handrail/core/writes/kinds';
import { Button } from '@handrail/ui/button';
import { Checkbox } from '@handrail/ui/checkbox';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form } from '@remix-run/react';
import type { FormProblem } from '../forms/server-errors.ts';

type Props = {
  readonly write: WriteView;
  readonly refused: (FormProblem & { readonly checks: readonly string[]; readonly reason: string }) | null;
  readonly busy: boolean;
};

/** Approves a write as it is shown, after each check was confirmed. */
export function ApproveForm({ write, refused, busy }: Props) {
  const problem = refused?.field === 'checks' ? refused.sentence : null;
  return (
    <Form method="post" className="flex flex-col gap-4 border-t border-line pt-4">
      <input type="hidden" name="shown" value={write.shown} />
      {write.checks.length > 0 && (
        <fieldset aria-describedby={problem === null ? undefined : 'checks-problem'}>
          <legend className="mb-1.5 text-sm font-medium text-ink">Confirm each of these</legend>
          <div className="space-y-1.5">
            {write.checks.map((check) => (
              <Checkbox
                key={check}
                name="checks"
                value={check}
                required
                defaultChecked={refused?.checks.includes(check) ?? false}
                label={IDENTITY_CHECK_LABELS[check]}
              />
            ))}
          </div>
          {problem !== null && (
            <p id="checks-problem" className="mt-1 text-xs font-medium text-hold">
              {problem}
            </p>
          )}
        </fieldset>
      )}
      <Field label="Remark" hint="Optional; it stands with the decision.">
        <Input name="reason" maxLength={500} autoComplete="off" defaultValue={refused?.reason ?? ''} />
      </Field>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Approve: {WRITE_LABELS[write.kind]}
        </Button>
      </div>
    </Form>
  );
}
