import type { IntakeFieldView } from '@handrail/api/intake/views';
import type { TypedValue } from '@handrail/core/intake/typed';
import { Checkbox } from '@handrail/ui/checkbox';
import { Input } from '@handrail/ui/input';
import { Select } from '@handrail/ui/select';
import { Textarea } from '@handrail/ui/textarea';
import { useSay } from '../words/words.tsx';
import { PeopleControl } from './people-control.tsx';
import type { ValueInput } from './use-value-form.ts';

type Props = {
  readonly field: IntakeFieldView;
  readonly typed: TypedValue;
  readonly input: ValueInput;
};

const BIG = 'h-12 text-base sm:h-12 sm:text-base';

/** Whether the field's control is several: then its label is a group's. */
export function isGroup({ type }: Pick<IntakeFieldView, 'type'>): boolean {
  return type === 'flag' || type === 'choices' || type === 'people';
}

/** The control for a field's kind of value. */
export function Control({ field, typed, input }: Props) {
  const say = useSay();
  const text = typeof typed === 'string' ? typed : '';
  switch (field.type) {
    case 'text':
    case 'timezone':
      return <Input {...input()} defaultValue={text} autoComplete="off" className={BIG} />;
    case 'number':
      return (
        <Input {...input()} defaultValue={text} inputMode="numeric" autoComplete="off" className={BIG} />
      );
    case 'date':
      return <Input {...input()} defaultValue={text} type="date" className={BIG} />;
    case 'long_text':
      return <Textarea {...input()} defaultValue={text} className="text-base sm:text-base" />;
    case 'lines':
      return <Textarea {...input()} defaultValue={text} rows={4} className="text-base sm:text-base" />;
    case 'choice':
      return (
        <Select
          {...input()}
          defaultValue={text}
          options={field.options}
          placeholder={say('intake.choose')}
          className="[&>select]:h-12 [&>select]:text-base"
        />
      );
    case 'flag':
      return <YesNo typed={text} input={input} />;
    case 'choices':
      return <Choices field={field} typed={typed} input={input} />;
    case 'people':
      return <PeopleControl typed={typed} input={input} />;
  }
}

function YesNo({ typed, input }: { readonly typed: string; readonly input: ValueInput }) {
  const say = useSay();
  return (
    <div className="flex gap-3">
      {(['yes', 'no'] as const).map((value) => (
        <label
          key={value}
          className="flex min-h-12 flex-1 cursor-pointer items-center justify-center gap-2 rounded-lg border border-line-strong px-4 text-base has-checked:border-accent has-checked:bg-accent-soft"
        >
          <input type="radio" value={value} defaultChecked={typed === value} {...input()} />
          {say(`intake.${value}`)}
        </label>
      ))}
    </div>
  );
}

function Choices({ field, typed, input }: Props) {
  const chosen: readonly unknown[] = typeof typed === 'string' ? [] : typed;
  return (
    <div className="grid gap-1 sm:grid-cols-2">
      {field.options.map(({ value, label }) => (
        <Checkbox
          key={value}
          label={label}
          value={value}
          defaultChecked={chosen.includes(value)}
          className="min-h-11 items-center text-base"
          {...input()}
        />
      ))}
    </div>
  );
}
