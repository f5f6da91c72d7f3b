import type { EffectView } from '@handrail/api/outbox/views';
import { needsReason, type EffectAct } from '@handrail/core/effects/states';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Form } from '@remix-run/react';
import type { FormProblem } from '../forms/server-errors.ts';

type Props = {
  readonly effect: EffectView;
  readonly problem: (FormProblem & { readonly typed: string }) | null;
  readonly busy: boolean;
};

/** What a person can do with an effect that does not go on by itself; one reason, one button for each way. */
export function SettleForm({ effect, problem, busy }: Props) {
  const { acts, item, version } = effect;
  if (acts.length === 0) return null;
  const unknown = item.state === 'unknown';
  const reasonNeeded = acts.every((act) => needsReason(item.state, act));
  return (
    // A new version is a new form: what the old one said does not count for it.
    <Form key={version} method="post" className="flex flex-col gap-3">
      <input type="hidden" name="version" value={version} />
      {unknown && (
        <Callout tone="warning" title="Did it happen?">
          Nobody knows, so it is not tried again by itself. Look where it should have arrived, or ask. If you
          have it tried again although it did happen, it happens twice.
        </Callout>
      )}
      <Field
        label={unknown ? 'How you know' : 'Why'}
        hint={reasonNeeded ? 'Stands in the audit log.' : 'Stands in the audit log. Needed to cancel.'}
        error={problem?.field === 'reason' ? problem.sentence : null}
        required={reasonNeeded}
      >
        <Input
          name="reason"
          required={reasonNeeded}
          maxLength={500}
          defaultValue={problem?.typed}
          autoComplete="off"
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        {ORDER.filter((act) => acts.includes(act)).map((act, index) => (
          <Button
            key={act}
            type="submit"
            name="act"
            value={act}
            busy={busy}
            variant={index === 0 && act !== 'cancel' ? 'primary' : 'secondary'}
          >
            {labelOf(act, unknown)}
          </Button>
        ))}
      </div>
    </Form>
  );
}

const ORDER: readonly EffectAct[] = ['confirm', 'redrive', 'cancel'];

function labelOf(act: EffectAct, unknown: boolean): string {
  switch (act) {
    case 'confirm':
      return 'It happened';
    case 'redrive':
      return unknown ? 'It did not: try again' : 'Try again';
    case 'cancel':
      return unknown ? 'It did not: cancel it' : 'Cancel it';
  }
}
