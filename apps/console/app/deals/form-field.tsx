import { Checkbox } from '@handrail/ui/checkbox';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { cx } from '@handrail/ui/lib/cx';
import { Select } from '@handrail/ui/select';
import { Textarea } from '@handrail/ui/textarea';
import { useFormContext } from 'react-hook-form';
import { fieldId } from './field-id.ts';
import type { FieldSpec } from './field-spec.ts';
import { useFormErrors } from './form-errors.tsx';
import { valueAt } from './paths.ts';

type Props = {
  readonly spec: FieldSpec;
  /** The control's name: the spec's path, or inside a list `stakeholders.0.name`. */
  readonly name: string;
  /** The form, or the row of the list, that the field's value stands in. */
  readonly typed: unknown;
};

/** One field of the form, by its kind; typed values, errors and focus are react-hook-form's. */
export function FormField({ spec, name, typed }: Props) {
  const value = valueAt(typed, spec.path);
  const isTick = spec.kind === 'flag' || spec.kind === 'flag_on' || spec.kind === 'present';
  return (
    <div
      id={fieldId(name)}
      className={cx(
        'scroll-mt-24',
        (spec.wide || spec.kind === 'choices') && 'sm:col-span-2',
        // Beside a control with its label above, a tick stands at the control.
        isTick && 'sm:self-end sm:pb-0.5',
      )}
    >
      {isTick ? (
        <Tick spec={spec} name={name} checked={value === true} />
      ) : spec.kind === 'choices' ? (
        <Ticks spec={spec} name={name} chosen={Array.isArray(value) ? value : []} />
      ) : (
        <TextField spec={spec} name={name} value={typeof value === 'string' ? value : ''} />
      )}
    </div>
  );
}

function TextField({ spec, name, value }: { spec: FieldSpec; name: string; value: string }) {
  const { register } = useFormContext();
  const error = useFormErrors().get(name);
  const common = { ...register(name), defaultValue: value, placeholder: spec.placeholder };
  return (
    <Field label={spec.label} hint={spec.hint} error={error} required={spec.required}>
      {spec.kind === 'long' || spec.kind === 'lines' ? (
        <Textarea {...common} rows={spec.wide ? 4 : 2} />
      ) : spec.kind === 'choice' ? (
        <Select {...common} placeholder="Not given" options={spec.options ?? []} />
      ) : (
        <Input
          {...common}
          type={spec.kind === 'date' ? 'date' : spec.kind === 'moment' ? 'datetime-local' : 'text'}
          inputMode={
            spec.kind === 'integer'
              ? 'numeric'
              : spec.kind === 'amount'
                ? 'decimal'
                : spec.kind === 'email'
                  ? 'email'
                  : undefined
          }
          autoComplete="off"
        />
      )}
    </Field>
  );
}

function Tick({ spec, name, checked }: { spec: FieldSpec; name: string; checked: boolean }) {
  const { register } = useFormContext();
  return <Checkbox {...register(name)} defaultChecked={checked} label={spec.label} hint={spec.hint} />;
}

function Ticks({ spec, name, chosen }: { spec: FieldSpec; name: string; chosen: readonly unknown[] }) {
  const { register } = useFormContext();
  return (
    <fieldset>
      <legend className="text-sm font-medium text-ink">{spec.label}</legend>
      <div className="grid gap-x-4 sm:grid-cols-3">
        {spec.options?.map((option) => (
          <Checkbox
            key={option.value}
            {...register(name)}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            label={option.label}
          />
        ))}
      </div>
    </fieldset>
  );
}
