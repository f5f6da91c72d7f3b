import type { ShadowRunView } from '@handrail/api/shadow/views';
import { Link } from '@handrail/ui/link';
import { ScoreBar } from '@handrail/ui/score-bar';
import { Table, type Column } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';

type Row = ShadowRunView['rows'][number];

type Props = {
  readonly rows: readonly Row[];
  /** What the shares are of. */
  readonly judged: number;
  readonly labelled: boolean;
};

/** Rows shown before the rest folds away. */
const ROWS_SHOWN = 12;

/** The rows that fired over a run, or that labels wanted. */
export function RowsTable({ rows, judged, labelled }: Props) {
  const table = (caption: string, part: readonly Row[]) => (
    <Table
      caption={caption}
      columns={columns(judged, labelled)}
      rows={part}
      rowKey={({ row }) => row}
      empty={<p className="p-4 text-sm text-faint italic">No row fired on any record.</p>}
    />
  );
  const rest = rows.slice(ROWS_SHOWN);
  return (
    <>
      {table('Rows that fired', rows.slice(0, ROWS_SHOWN))}
      {rest.length > 0 && (
        <details>
          <summary className="px-4 py-2.5 text-sm text-accent-ink -outline-offset-2 hover:underline">
            {rest.length} more {rest.length === 1 ? 'row' : 'rows'}
          </summary>
          {table('More rows that fired', rest)}
        </details>
      )}
    </>
  );
}

function columns(judged: number, labelled: boolean): readonly Column<Row>[] {
  return [
    {
      key: 'row',
      header: 'Row',
      phone: 'plain',
      className: 'w-32',
      cell: ({ row, tier }) =>
        tier === null ? (
          <span className="text-xs break-all text-faint">{row}</span>
        ) : (
          <Link
            href={`/register/${row}`}
            className="text-xs whitespace-nowrap tabular text-accent-ink underline underline-offset-2"
          >
            {row}
          </Link>
        ),
    },
    { key: 'title', header: 'Scenario', phone: 'title', className: 'min-w-56', cell: ({ title }) => title },
    { key: 'tier', header: 'Tier', phone: 'plain', cell: ({ tier }) => tier && <TierBadge tier={tier} /> },
    { key: 'fired', header: 'Records', align: 'end', cell: ({ fired }) => fired.toLocaleString('en') },
    {
      key: 'share',
      header: 'Share',
      phone: 'plain',
      className: 'w-32',
      cell: ({ fired }) => (
        <ScoreBar
          value={judged === 0 ? 0 : fired / judged}
          label="Share of the judged records"
          good="plain"
        />
      ),
    },
    ...(labelled
      ? ([
          {
            key: 'wrong',
            header: 'Wrongly fired',
            align: 'end',
            cell: ({ wrong }) => <Mistakes count={wrong} />,
          },
          {
            key: 'missed',
            header: 'Missed',
            align: 'end',
            cell: ({ missed }) => <Mistakes count={missed} />,
          },
        ] satisfies Column<Row>[])
      : []),
  ];
}

function Mistakes({ count }: { count: number }) {
  return (
    <span className={count > 0 ? 'font-medium text-hold' : 'text-faint'}>{count.toLocaleString('en')}</span>
  );
}
