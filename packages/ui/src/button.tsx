import { forwardRef, type ButtonHTMLAttributes, type ReactNode } from 'react';
import { cx } from './lib/cx.ts';
import { Link, type LinkProps } from './link.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg';

type Look = { readonly variant?: ButtonVariant; readonly size?: ButtonSize; readonly icon?: ReactNode };

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-accent border-transparent shadow-xs hover:bg-accent-strong',
  secondary: 'bg-surface text-ink border-line-strong shadow-xs hover:bg-hover',
  ghost: 'bg-transparent text-muted border-transparent hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-white border-transparent shadow-xs hover:bg-danger-strong',
};
const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 px-2.5 text-xs gap-1.5 rounded-md',
  md: 'h-8 px-3 text-sm gap-1.5 rounded-md',
  lg: 'h-10 px-4 text-base gap-2 rounded-lg',
};

/** The classes of a button, for elements that only look like one (a `summary`). */
export function buttonClass({ variant = 'secondary', size = 'md' }: Look, extra?: string): string {
  return cx(
    'inline-flex shrink-0 items-center justify-center border font-medium whitespace-nowrap select-none transition-colors duration-100',
    'disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:opacity-55',
    VARIANTS[variant],
    SIZES[size],
    extra,
  );
}

type Props = ButtonHTMLAttributes<HTMLButtonElement> & Look & { readonly busy?: boolean };

/** A button. `busy` keeps its width, says so to assistive technology and refuses a second press. */
export const Button = forwardRef<HTMLButtonElement, Props>(function Button(
  { variant, size, icon, busy = false, className, children, type = 'button', onClick, ...rest },
  ref,
) {
  return (
    <button
      ref={ref}
      type={type}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={buttonClass({ variant, size }, cx(busy && 'opacity-70', className))}
      {...rest}
    >
      {icon}
      {children}
    </button>
  );
});

/** A link that looks like a button. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: LinkProps & Look) {
  return (
    <Link className={buttonClass({ variant, size }, className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
