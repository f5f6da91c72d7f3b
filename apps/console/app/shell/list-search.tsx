import { Button, buttonClass } from '@handrail/ui/button';
import { Input } from '@handrail/ui/input';
import { Link } from '@handrail/ui/link';
import { ListFilter, Search } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { useShortcuts } from './shortcuts.tsx';

type SearchProps = {
  /** The list's name among the keys' groups. */
  readonly list: string;
  /** Spoken: what is searched. */
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | undefined;
  /** Its lines are links, and the arrows move among them. */
  readonly linesOpen?: boolean;
};

/** The search of a list (`q`), which the key f leads to. */
export function ListSearch({ list, label, placeholder, value, linesOpen = false }: SearchProps) {
  const search = useRef<HTMLInputElement>(null);
  const id = useId();
  useShortcuts(list, [
    { keys: 'f', label: 'Search in this list', run: () => search.current?.focus() },
    // The browser's own: a focused line is a link.
    ...(linesOpen ? [{ keys: 'Enter', label: 'Open the line in focus', run: () => {} }] : []),
  ]);
  return (
    <>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <div className="relative min-w-0 flex-1 basis-56 sm:max-w-80">
        <Search
          size={14}
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-faint"
        />
        <Input
          ref={search}
          id={id}
          name="q"
          type="search"
          defaultValue={value}
          placeholder={placeholder}
          className="pl-8"
        />
      </div>
    </>
  );
}

type MenuProps = {
  /** How many filters are in force. */
  readonly chosen: number;
  readonly resetHref: string;
  readonly width: 'middle' | 'wide';
  readonly children: ReactNode;
};

const WIDTHS = {
  middle: 'w-[min(40rem,calc(100vw-20rem))]',
  wide: 'w-[min(52rem,calc(100vw-20rem))]',
} as const;

/** The filters of a list behind one button. Give it a new `key` after each navigation, so that the boxes follow the address and it closes. */
export function FilterMenu({ chosen, resetHref, width, children }: MenuProps) {
  return (
    <details data-menu="" className="group relative">
      <summary className={buttonClass({})}>
        <ListFilter size={14} aria-hidden="true" /> Filter
        {chosen > 0 && <span className="tabular text-faint">{chosen}</span>}
      </summary>
      <div
        className={`absolute left-0 z-30 mt-1.5 hidden ${WIDTHS[width]} rounded-lg border border-line bg-raised p-4 shadow-lg group-open:block max-md:fixed max-md:inset-x-4 max-md:w-auto`}
      >
        {children}
        <div className="mt-3 flex gap-2">
          <Button type="submit" variant="primary" size="sm">
            Show
          </Button>
          <Link href={resetHref} className={buttonClass({ variant: 'ghost', size: 'sm' })}>
            Clear all
          </Link>
        </div>
      </div>
    </details>
  );
}

/** The filter by a row of the register; rows beyond the first stay as they are. */
export function RowFilter({ rows }: { rows: readonly string[] | undefined }) {
  return (
    <label className="block text-sm">
      <span className="text-xs font-medium text-faint">Register row</span>
      <Input name="row" defaultValue={rows?.[0]} placeholder="CO-EDGE-002, or just 2" className="mt-1" />
      {rows?.slice(1).map((row) => (
        <input key={row} type="hidden" name="row" value={row} />
      ))}
    </label>
  );
}
