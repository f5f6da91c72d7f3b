import { forwardRef, useId, type InputHTMLAttributes, type ReactNode } from 'react';
import { cx } from './lib/cx.ts';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
};

/** A checkbox with its label beside it; the whole line can be pressed. */
export const Checkbox = forwardRef<HTMLInputElement, Props>(function Checkbox(
  { label, hint, className, ...rest },
  ref,
) {
  const id = useId();
  return (
    <label className={cx('flex items-start gap-2 rounded-md py-1 text-sm', className)}>
      <input
        ref={ref}
        type="checkbox"
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-0.5 size-4 shrink-0 rounded-sm accent-accent"
        {...rest}
      />
      <span className="min-w-0">
        <span id={`${id}-label`} className="text-ink">
          {label}
        </span>
        {hint && (
          <span id={`${id}-hint`} className="block text-xs text-muted">
            {hint}
          </span>
        )}
      </span>
    </label>
  );
});
