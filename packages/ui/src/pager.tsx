import { ChevronLeft, ChevronRight } from 'lucide-react';
import { buttonClass } from './button.tsx';
import { Link } from './link.tsx';

type Props = {
  readonly previousHref: string | null;
  readonly nextHref: string | null;
  /** What the pages are of, for screen readers: "Onboardings". */
  readonly label: string;
  /** Short note at the left: "50 shown". */
  readonly note?: string;
};

/** Previous and next for keyset paging. There are no page numbers: rows move while people work. */
export function Pager({ previousHref, nextHref, label, note }: Props) {
  if (!previousHref && !nextHref && !note) return null;
  return (
    <nav aria-label={`${label}: pages`} className="flex items-center justify-between gap-4 px-4 py-2">
      <span className="text-xs tabular text-faint">{note}</span>
      <span className="flex gap-2">
        <PagerLink href={previousHref} rel="prev">
          <ChevronLeft size={14} aria-hidden="true" /> Previous
        </PagerLink>
        <PagerLink href={nextHref} rel="next">
          Next <ChevronRight size={14} aria-hidden="true" />
        </PagerLink>
      </span>
    </nav>
  );
}

function PagerLink({
  href,
  rel,
  children,
}: {
  href: string | null;
  rel: 'prev' | 'next';
  children: React.ReactNode;
}) {
  const className = buttonClass({ size: 'sm' });
  if (href === null)
    return (
      <span aria-disabled="true" className={className}>
        {children}
      </span>
    );
  return (
    <Link href={href} rel={rel} className={className}>
      {children}
    </Link>
  );
}
