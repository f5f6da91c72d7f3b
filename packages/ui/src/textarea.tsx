import { forwardRef, type TextareaHTMLAttributes } from 'react';
import { controlClass, useFieldControl } from './field.tsx';
import { cx } from './lib/cx.ts';

/** A text control of several lines that grows with its content where the browser can. */
export const Textarea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function Textarea({ className, rows = 3, ...rest }, ref) {
    return (
      <textarea
        ref={ref}
        rows={rows}
        {...useFieldControl()}
        className={cx(controlClass, 'field-sizing-content max-h-96 min-h-16 py-1.5', className)}
        {...rest}
      />
    );
  },
);
