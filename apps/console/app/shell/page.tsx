import { cx } from '@handrail/ui/lib/cx';
import { Link } from '@handrail/ui/link';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  readonly title: ReactNode;
  readonly description?: ReactNode;
  /** The way here from the left navigation, without the page itself. */
  readonly crumbs?: readonly { readonly href: string; readonly label: string }[];
  readonly actions?: ReactNode;
  /** Below the title, at the header's lower edge: tabs or filters. */
  readonly tabs?: ReactNode;
  /** `reading`: lines of a comfortable length; `wide`: all there is. */
  readonly width?: 'reading' | 'wide';
  readonly children: ReactNode;
};

/** The frame of a page inside the shell: its heading, the way to it, what can be done here. */
export function Page({ title, description, crumbs, actions, tabs, width = 'wide', children }: Props) {
  return (
    <div className={cx('w-full', width === 'reading' ? 'max-w-4xl' : 'max-w-[110rem]')}>
      <header className={cx('px-4 pt-5 sm:px-6 lg:px-8', tabs ? 'border-b border-line' : 'pb-5')}>
        {crumbs && (
          <nav aria-label="Breadcrumb" className="mb-1">
            <ol className="flex flex-wrap items-center gap-1 text-xs text-faint">
              {crumbs.map((crumb) => (
                <li key={crumb.href} className="flex items-center gap-1">
                  <Link href={crumb.href} className="rounded-sm hover:text-ink hover:underline">
                    {crumb.label}
                  </Link>
                  <ChevronRight size={12} aria-hidden="true" />
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 className="text-xl font-semibold break-words text-ink">{title}</h1>
            {description && (
              <div className="mt-0.5 max-w-2xl text-sm text-pretty text-muted">{description}</div>
            )}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
        </div>
        {tabs && <div className="mt-3">{tabs}</div>}
      </header>
      <div className={cx('px-4 pb-16 sm:px-6 lg:px-8', tabs && 'pt-5')}>{children}</div>
    </div>
  );
}
