import type { ReactNode } from 'react';
import { cx } from './lib/cx.ts';

type Props = {
  readonly tone?: 'quiet' | 'loud';
  readonly icon?: ReactNode;
  readonly label: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
};

/** A line across the whole page about the state of the whole system. `loud` for what nobody may miss. */
export function Banner({ tone = 'quiet', icon, label, children, action }: Props) {
  return (
    <aside
      aria-label={label}
      className={cx(
        'flex flex-wrap items-center justify-center gap-x-2 gap-y-1 border-b px-4 text-center text-xs',
        tone === 'loud'
          ? 'border-danger-strong bg-danger py-2 font-semibold text-white'
          : 'border-line bg-accent-soft py-1 text-accent-ink',
      )}
    >
      {icon && (
        <span aria-hidden="true" className="shrink-0 max-sm:hidden">
          {icon}
        </span>
      )}
      <span className="min-w-0">{children}</span>
      {action}
    </aside>
  );
}
