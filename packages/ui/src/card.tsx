import { useId, type ReactNode } from 'react';
import { cx } from './lib/cx.ts';

/** A plain surface with a hairline edge. */
export function Card({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx('rounded-lg border border-line bg-surface', className)}>{children}</div>;
}

type SectionProps = {
  readonly title: string;
  /** Anchor for links to this part of the page. */
  readonly id?: string;
  readonly description?: ReactNode;
  readonly actions?: ReactNode;
  /** Small note beside the title, e.g. a count. */
  readonly note?: ReactNode;
  /** Without padding, for tables and lists that bring their own. */
  readonly flush?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A titled part of a page. */
export function Section({
  title,
  id,
  description,
  actions,
  note,
  flush = false,
  className,
  children,
}: SectionProps) {
  const headingId = useId();
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={cx('scroll-mt-16 rounded-lg border border-line bg-surface', className)}
    >
      <header className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2.5">
        <div className="min-w-0">
          <h2 id={headingId} className="flex items-baseline gap-2 text-sm font-semibold text-ink">
            {title}
            {note !== undefined && <span className="text-xs font-normal tabular text-faint">{note}</span>}
          </h2>
          {description && <p className="text-xs text-pretty text-muted">{description}</p>}
        </div>
        {actions && <div className="flex items-center gap-2">{actions}</div>}
      </header>
      <div className={cx(!flush && 'p-4')}>{children}</div>
    </section>
  );
}
