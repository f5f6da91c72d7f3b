import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { cx } from './lib/cx.ts';

type Props = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> & {
  /** What the button does; read aloud and shown on hover. */
  readonly label: string;
  readonly icon: ReactNode;
};

/** A square button that shows only an icon. */
export const IconButton = forwardRef<HTMLButtonElement, Props>(function IconButton(
  { label, icon, className, type = 'button', ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-label={label}
      title={label}
      className={cx(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-md text-muted transition-colors duration-100 hover:bg-hover hover:text-ink disabled:opacity-50',
        className,
      )}
      {...rest}
    >
      {icon}
    </button>
  );
});
