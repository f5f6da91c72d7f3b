import { CLOCKED_TIERS } from '@handrail/core/reviews/settings';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Section } from '@handrail/ui/card';
import { Checkbox } from '@handrail/ui/checkbox';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { TierBadge } from '@handrail/ui/tier-badge';
import { Textarea } from '@handrail/ui/textarea';
import { Form, useNavigation, useSubmit } from '@remix-run/react';
import { CircleAlert } from 'lucide-react';
import type { FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { readSettings, SLA_LINES, slaField, type SettingsValues } from './settings-values.ts';
import { TimesTable } from './times-table.tsx';

type Props = {
  readonly values: SettingsValues;
  readonly version: number;
  readonly timezone: string;
  /** What the server refused, by field; '' is the form as a whole. */
  readonly refused: Readonly<Record<string, string>>;
};

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Business hours, and how long reviews may take by tier and role. */
export function SettingsForm({ values, version, timezone, refused }: Props) {
  const submit = useSubmit();
  const busy = useNavigation().formMethod === 'POST';
  const { register, handleSubmit, formState } = useForm({
    defaultValues: { ...values, days: [...values.days], times: timesOf(values) },
    mode: 'onTouched',
    resolver: (typed) => {
      const read = readSettings(typed);
      return read.ok
        ? { values: typed, errors: {} }
        : { values: {}, errors: { root: { type: 'schema' }, ...asErrors(read.problems) } };
    },
  });
  const send = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    void handleSubmit(() => submit(form))(event);
  };
  const { errors } = formState;
  const problem = (field: 'opens' | 'closes' | 'days' | 'holidays' | 'waiting') =>
    errors[field]?.message ?? refused[field] ?? null;
  const timeProblem = (field: string) => errors.times?.[field]?.message ?? refused[field] ?? null;
  const whole = refused[''] ?? timeProblem('times');
  return (
    <Form
      method="post"
      noValidate={formState.isSubmitted || undefined}
      onSubmit={send}
      className="flex flex-col gap-5"
    >
      <input type="hidden" name="version" value={version} />
      {whole && (
        <Callout tone="danger" alert>
          {whole}
        </Callout>
      )}
      <Section
        title="Business hours"
        description={`The clock of a review runs in these hours alone. They are meant in ${timezone}, the workspace’s time zone.`}
      >
        <div className="flex flex-col gap-4">
          <div className="flex flex-wrap gap-4">
            <Field label="Opens" error={problem('opens')} required className="w-36">
              <Input
                inputMode="numeric"
                autoComplete="off"
                defaultValue={values.opens}
                {...register('opens')}
              />
            </Field>
            <Field label="Closes" error={problem('closes')} required className="w-36">
              <Input
                inputMode="numeric"
                autoComplete="off"
                defaultValue={values.closes}
                {...register('closes')}
              />
            </Field>
          </div>
          <fieldset aria-describedby={problem('days') ? 'days-error' : undefined}>
            <legend className="text-sm font-medium text-ink">Working days</legend>
            <div className="mt-1 flex flex-wrap gap-x-5">
              {DAYS.map((day, index) => (
                <Checkbox
                  key={day}
                  label={day}
                  value={String(index + 1)}
                  defaultChecked={values.days.includes(String(index + 1))}
                  {...register('days')}
                />
              ))}
            </div>
            {problem('days') && (
              <p id="days-error" className="mt-1 flex items-start gap-1 text-xs font-medium text-hold">
                <CircleAlert size={13} aria-hidden="true" className="mt-0.5 shrink-0" />
                {problem('days')}
              </p>
            )}
          </fieldset>
          <Field
            label="Holidays"
            hint="One a line, as 2026-12-25. No clock runs on them."
            error={problem('holidays')}
            className="max-w-xs"
          >
            <Textarea rows={4} defaultValue={values.holidays} {...register('holidays')} />
          </Field>
        </div>
      </Section>
      <Section
        title="How long a review may take"
        description="In business hours. A role with an empty field has everyone’s. Findings of tier low have no clock."
        flush
      >
        <TimesTable
          columns={CLOCKED_TIERS.map((tier) => ({
            key: tier,
            header: <TierBadge tier={tier} />,
            name: tier,
          }))}
          lines={SLA_LINES.map((line) => ({
            key: line,
            label: line === 'everyone' ? 'Everyone' : ROLE_LABELS[line],
            isDefault: line === 'everyone',
          }))}
          input={(line, tier) => ({
            defaultValue: values.times[slaField(tier, line)],
            ...register(`times.${slaField(tier, line)}`),
          })}
          problem={(line, tier) => timeProblem(slaField(tier, line))}
        />
      </Section>
      <Section
        title="Waiting for the customer"
        description="A clock that stands still while the customer is asked goes on by itself after this time, and its owner is told."
      >
        <Field label="Longest wait in hours" error={problem('waiting')} required className="w-36">
          <Input
            inputMode="decimal"
            autoComplete="off"
            defaultValue={values.waiting}
            {...register('waiting')}
          />
        </Field>
      </Section>
      <Callout>
        New settings count for clocks that begin afterwards. Clocks that run keep the time they have.
      </Callout>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          Save
        </Button>
      </div>
    </Form>
  );
}

/** Every time field, so that an empty one is known as well. */
function timesOf({ times }: SettingsValues): Record<string, string> {
  const fields = CLOCKED_TIERS.flatMap((tier) => SLA_LINES.map((line) => slaField(tier, line)));
  return Object.fromEntries(fields.map((field) => [field, times[field] ?? '']));
}

function asErrors(problems: Readonly<Record<string, string>>) {
  const error = (message: string) => ({ type: 'schema', message });
  const { opens, closes, days, holidays, waiting, ...times } = problems;
  const named = Object.entries({ opens, closes, days, holidays, waiting }).flatMap(([field, message]) =>
    message === undefined ? [] : [[field, error(message)] as const],
  );
  return {
    ...Object.fromEntries(named),
    times: Object.fromEntries(Object.entries(times).map(([field, message]) => [field, error(message)])),
  };
}
