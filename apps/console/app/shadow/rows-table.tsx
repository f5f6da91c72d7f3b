import type { ShadowRunView } from '@handrail/api/shadow/views';
import { Link } from '@handrail/ui/link';
import { ScoreBar } from '@handrail/ui/score-bar';
import { Table, type Column } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';

type Row = ShadowRunView['rows'][number];

/** The rows that fired over a run, or that labels wanted. `judged`: what the shares are of. */
export function RowsTable({
  rows,
  judged,
  labelled,
}: {
  rows: readonly Row[];
  judged: number;
  labelled: boolean;
}) {
  return (
    <Table
      caption="Rows that fired"
      columns={columns(judged, labelled)}
      rows={rows}
      rowKey={({ row }) => row}
      empty={<p className="p-4 text-sm text-faint italic">No row fired on any record.</p>}
    />
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
