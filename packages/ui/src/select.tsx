import { ChevronDown } from 'lucide-react';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import { controlClass, useFieldControl } from './field.tsx';
import { cx } from './lib/cx.ts';

type Props = SelectHTMLAttributes<HTMLSelectElement> & {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** Shown first with an empty value. */
  readonly placeholder?: string;
};

/** The browser's own select in the kit's look: best on phones, keyboards and without scripts. */
export const Select = forwardRef<HTMLSelectElement, Props>(function Select(
  { options, placeholder, className, ...rest },
  ref,
) {
  return (
    <span className={cx('relative block min-w-0', className)}>
      <select
        ref={ref}
        {...useFieldControl()}
        className={cx(controlClass, 'h-9 appearance-none pr-8 sm:h-8')}
        {...rest}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        size={14}
        aria-hidden="true"
        className="pointer-events-none absolute top-1/2 right-2.5 -translate-y-1/2 text-faint"
      />
    </span>
  );
});
