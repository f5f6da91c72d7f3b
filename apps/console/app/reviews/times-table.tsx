import { Input } from '@handrail/ui/input';
import { cx } from '@handrail/ui/lib/cx';
import { useId, type InputHTMLAttributes, type ReactNode } from 'react';
import type { SlaLine } from './settings-values.ts';

type Props = {
  readonly columns: readonly { readonly key: string; readonly name: string; readonly header: ReactNode }[];
  readonly lines: readonly { readonly key: SlaLine; readonly label: string; readonly isDefault: boolean }[];
  readonly input: (line: SlaLine, column: string) => InputHTMLAttributes<HTMLInputElement>;
  readonly problem: (line: SlaLine, column: string) => string | null;
};

/** A table of hours: who, by tier. */
export function TimesTable({ columns, lines, input, problem }: Props) {
  return (
    <table className="w-full table-fixed text-sm">
      <thead>
        <tr>
          <th scope="col" className="w-[36%] py-2 pl-4 text-left text-xs font-medium text-faint sm:w-auto">
            Role
          </th>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              className="px-1 py-2 text-left text-xs font-medium text-faint last:pr-3 sm:w-36 sm:px-2"
            >
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key} className={cx('border-t border-line', line.isDefault && 'bg-sunken')}>
            <th
              scope="row"
              className="py-1.5 pl-4 text-left text-xs font-normal break-words text-ink sm:text-sm"
            >
              {line.label}
            </th>
            {columns.map((column) => (
              <td key={column.key} className="px-1 py-1.5 align-top last:pr-3 sm:px-2">
                <Hours
                  label={`${line.label}, tier ${column.name}: hours`}
                  problem={problem(line.key, column.key)}
                  required={line.isDefault}
                  input={input(line.key, column.key)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Hours({
  label,
  problem,
  required,
  input,
}: {
  label: string;
  problem: string | null;
  required: boolean;
  input: InputHTMLAttributes<HTMLInputElement>;
}) {
  const id = useId();
  return (
    <>
      <Input
        aria-label={label}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? id : undefined}
        inputMode="decimal"
        autoComplete="off"
        required={required}
        placeholder={required ? undefined : 'same'}
        {...input}
      />
      {problem && (
        <p id={id} className="mt-1 text-xs font-medium text-hold">
          {problem}
        </p>
      )}
    </>
  );
}
