import { cx } from './lib/cx.ts';
import { Link } from './link.tsx';

export type Tab = {
  readonly href: string;
  readonly label: string;
  readonly count?: number | string;
  readonly current: boolean;
};

/** Views of one thing as links: each has its own address. */
export function Tabs({
  tabs,
  label,
  className,
}: {
  tabs: readonly Tab[];
  label: string;
  className?: string;
}) {
  return (
    <nav aria-label={label} className={cx('relative -mb-px flex gap-1 overflow-x-auto', className)}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.current ? 'page' : undefined}
          className={cx(
            'inline-flex h-9 shrink-0 items-center gap-1.5 border-b-2 px-2 text-sm font-medium -outline-offset-2 transition-colors',
            tab.current
              ? 'border-accent text-ink'
              : 'border-transparent text-muted hover:border-line-strong hover:text-ink',
          )}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="text-xs font-normal tabular text-faint">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
