import { Checkbox } from '@handrail/ui/checkbox';

type ChoicesProps = {
  readonly legend: string;
  readonly name: string;
  readonly chosen: readonly string[] | undefined;
  readonly options: readonly (readonly [string, string])[];
};

/** A choice of several values of one filter. */
export function Choices({ legend, name, chosen = [], options }: ChoicesProps) {
  return (
    <fieldset>
      <legend className="text-xs font-medium text-faint">{legend}</legend>
      {options.map(([value, label]) => (
        <Checkbox
          key={value}
          name={name}
          value={value}
          label={label}
          defaultChecked={chosen.includes(value)}
          className="py-0.5"
        />
      ))}
    </fieldset>
  );
}
