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
  // Without a hint the label's words are the name; with one the name must leave it out.
  return (
    <label className={cx('check', className)}>
      <input
        ref={ref}
        type="checkbox"
        aria-labelledby={hint ? `${id}-label` : undefined}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      {hint ? (
        <span className="min-w-0">
          <span id={`${id}-label`}>{label}</span>
          <span id={`${id}-hint`} className="block text-xs text-muted">
            {hint}
          </span>
        </span>
      ) : (
        <span className="min-w-0">{label}</span>
      )}
    </label>
  );
});
