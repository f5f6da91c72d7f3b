import { buttonClass } from '@handrail/ui/button';
import { cx } from '@handrail/ui/lib/cx';
import { Link } from '@handrail/ui/link';
import { X } from 'lucide-react';

/** One filter in force, and the address of the list without it. */
export type FilterChip = { readonly group: string; readonly text: string; readonly removeHref: string };

/** The filters in force, each removable singly. */
export function FilterChips({ chips, resetHref }: { chips: readonly FilterChip[]; resetHref: string }) {
  return (
    <ul aria-label="Filters in force" className="flex basis-full flex-wrap items-center gap-1.5">
      {chips.map((chip) => (
        <li key={`${chip.group} ${chip.text}`}>
          <Link
            href={chip.removeHref}
            aria-label={`Remove filter ${chip.group}: ${chip.text}`}
            className={cx(buttonClass({ variant: 'secondary', size: 'sm' }), 'font-normal')}
          >
            <span className="text-faint">{chip.group}</span> {chip.text}
            <X size={12} aria-hidden="true" />
          </Link>
        </li>
      ))}
      <li>
        <Link href={resetHref} className={buttonClass({ variant: 'ghost', size: 'sm' })}>
          Clear all
        </Link>
      </li>
    </ul>
  );
}
