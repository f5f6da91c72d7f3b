import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './lib/cx.ts';
import { Link } from './link.tsx';
import { Skeleton } from './skeleton.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly align?: 'start' | 'end';
  /** Classes of the column, e.g. a width: `w-24`. */
  readonly className?: string;
  /** Classes of its cells alone, e.g. `align-top`. */
  readonly cellClassName?: string;
  /** The header becomes a link that sorts by this. */
  readonly sort?: { readonly href: string; readonly active: 'ascending' | 'descending' | null };
  /** On a phone each row is a block: `title` first and large, `plain` without its label, `hidden` left out, else "label: value". */
  readonly phone?: 'title' | 'plain' | 'hidden';
};

type Props<Row> = {
  /** What the table holds; read aloud, not shown. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Extra classes of a row, e.g. for one that was just changed. */
  readonly rowClass?: (row: Row) => string | undefined;
  /** Shown when there are no rows. */
  readonly empty: ReactNode;
  /** Rows are on their way: shapes instead of stale rows. */
  readonly loading?: boolean;
  /** Shown instead of rows: what went wrong and what to do. */
  readonly error?: ReactNode;
  /** Cells stay on one line, but the first. */
  readonly nowrap?: boolean;
  /** Where the sticky header stops, e.g. `top-12` below a bar. */
  readonly stickyTop?: string;
};

/** A semantic table: sticky header, sort by links, one block a row on phones. Mark each row's main link with `rowLink`. */
export function Table<Row>(props: Props<Row>) {
  const {
    caption,
    columns,
    rows,
    rowKey,
    rowClass,
    empty,
    loading = false,
    error,
    nowrap = false,
    stickyTop = 'top-0',
  } = props;
  if (error) return <>{error}</>;
  if (!loading && rows.length === 0) return <>{empty}</>;
  return (
    <table
      role="table"
      aria-busy={loading || undefined}
      className={cx(
        'data-table w-full border-separate border-spacing-0 text-sm max-md:block',
        nowrap && 'nowrap',
      )}
    >
      <caption className="sr-only">{caption}</caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              aria-sort={column.sort?.active ?? undefined}
              className={cx(
                'sticky z-10 h-8 border-b border-line bg-surface px-3 text-xs font-medium whitespace-nowrap text-faint first:rounded-tl-lg first:pl-4 last:rounded-tr-lg last:pr-4',
                stickyTop,
                column.align === 'end' ? 'text-right' : 'text-left',
                column.className,
              )}
            >
              <Header column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:block">
        {loading
          ? Array.from({ length: 8 }, (_, index) => <LoadingRow key={index} columns={columns} />)
          : rows.map((row) => (
              <tr key={rowKey(row)} role="row" className={rowClass?.(row)}>
                {columns.map((column) => (
                  <Cell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}

/** Classes and mark of a row's main link: the whole row can be pressed, and j/k move between such links. */
export const rowLink = {
  'data-row-link': '',
  className: 'row-link',
} as const;

/** Lifts a control in a row above the row's own link. */
export const aboveRowLink = 'relative z-[1]';

function Header<Row>({ column }: { column: Column<Row> }) {
  if (!column.sort) return <>{column.header}</>;
  const { href, active } = column.sort;
  return (
    <Link
      href={href}
      className={cx(
        '-mx-1 inline-flex items-center gap-1 rounded-sm px-1 hover:text-ink',
        active && 'text-ink',
      )}
    >
      {column.header}
      {active === 'ascending' && <ArrowUp size={12} aria-hidden="true" />}
      {active === 'descending' && <ArrowDown size={12} aria-hidden="true" />}
    </Link>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const phone = column.phone;
  return (
    <td
      role="cell"
      // What all cells share is in styles.css (`data-table`).
      className={
        cx(
          column.align === 'end' && 'tabular md:text-right',
          phone === 'title' && 'max-md:basis-full max-md:text-base',
          phone === 'hidden' && 'max-md:hidden',
          column.className,
          column.cellClassName,
        ) || undefined
      }
    >
      {phone === undefined && <span className="mr-1 text-xs text-faint md:hidden">{column.header}</span>}
      {column.cell(row)}
    </td>
  );
}

function LoadingRow<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  return (
    <tr role="row" className="max-md:block max-md:border-b max-md:border-line max-md:p-4">
      {columns.map((column, index) => (
        <td
          key={column.key}
          role="cell"
          className={cx('h-10 border-b border-line px-3 max-md:border-0', index > 1 && 'max-md:hidden')}
        >
          <Skeleton className={index === 0 ? 'h-3.5 w-40' : 'h-3.5 w-16'} />
        </td>
      ))}
    </tr>
  );
}
