import { forwardRef, type InputHTMLAttributes } from 'react';
import { controlClass, useFieldControl } from './field.tsx';
import { cx } from './lib/cx.ts';

/** A one-line text control; takes id and descriptions from the `Field` around it. */
export const Input = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function Input(
  { className, ...rest },
  ref,
) {
  return (
    <input ref={ref} {...useFieldControl()} className={cx(controlClass, 'h-9 sm:h-8', className)} {...rest} />
  );
});
