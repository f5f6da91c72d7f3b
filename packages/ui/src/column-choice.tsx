import { Columns3 } from 'lucide-react';
import { buttonClass } from './button.tsx';
import { Checkbox } from './checkbox.tsx';

type Props = {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly chosen: readonly string[];
  /** Search parameters to keep when the choice is applied. */
  readonly keep: readonly (readonly [string, string])[];
};

/**
 * Which columns a table shows, as a plain GET form: the choice stands in the address (`columns`), so it can be shared. `data-menu`:
 * the console closes it as a menu.
 */
export function ColumnChoice({ columns, chosen, keep }: Props) {
  return (
    <details data-menu="" className="relative">
      <summary className={buttonClass({ size: 'sm' })}>
        <Columns3 size={14} aria-hidden="true" /> Columns
      </summary>
      <form
        method="get"
        className="absolute right-0 z-20 mt-1.5 w-52 animate-in rounded-lg border border-line bg-raised p-3 shadow-lg"
      >
        {keep.map(([name, value], index) => (
          <input key={`${name}-${index}`} type="hidden" name={name} value={value} />
        ))}
        <fieldset>
          <legend className="mb-1 text-xs font-medium text-faint">Columns to show</legend>
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              name="columns"
              value={column.key}
              defaultChecked={chosen.includes(column.key)}
              label={column.label}
            />
          ))}
        </fieldset>
        <button type="submit" className={buttonClass({ variant: 'primary', size: 'sm' }, 'mt-2 w-full')}>
          Apply
        </button>
      </form>
    </details>
  );
}
