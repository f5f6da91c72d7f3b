import type { ShadowRunItem } from '@handrail/api/shadow/views';
import { EmptyState } from '@handrail/ui/empty-state';
import { Link } from '@handrail/ui/link';
import { rowLink, Table, type Column } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { History } from 'lucide-react';
import { percent } from './percent.ts';

const COLUMNS: readonly Column<ShadowRunItem>[] = [
  {
    key: 'name',
    header: 'Run',
    phone: 'title',
    className: 'min-w-44',
    cell: (run) => (
      <Link
        href={`/shadow/${run.id}`}
        {...rowLink}
        className={`${rowLink.className} [overflow-wrap:anywhere]`}
      >
        {run.name}
      </Link>
    ),
  },
  {
    key: 'records',
    header: 'Records',
    align: 'end',
    cell: ({ counts }) => counts.all.toLocaleString('en'),
  },
  {
    key: 'refused',
    header: 'Refused',
    align: 'end',
    cell: ({ counts }) => (
      <span className={counts.refused > 0 ? 'font-medium text-hold' : ''}>
        {counts.refused.toLocaleString('en')}
      </span>
    ),
  },
  {
    key: 'held',
    header: 'Would be held',
    align: 'end',
    cell: ({ counts }) => counts.held.toLocaleString('en'),
  },
  {
    key: 'rows',
    header: 'Precision, recall',
    align: 'end',
    cell: ({ summary: { rows } }) =>
      rows === null ? (
        <span className="text-faint">no labels</span>
      ) : (
        `${percent(rows.precision)}, ${percent(rows.recall)}`
      ),
  },
  { key: 'by', header: 'By', phone: 'plain', cell: (run) => run.createdBy },
  {
    key: 'at',
    header: 'When',
    phone: 'plain',
    cell: (run) => <Time at={run.createdAt} className="whitespace-nowrap" />,
  },
];

/** Runs there were, newest first. */
export function RunList({ runs, mayRun }: { runs: readonly ShadowRunItem[]; mayRun: boolean }) {
  return (
    <Table
      caption="Shadow runs"
      columns={COLUMNS}
      rows={runs}
      rowKey={(run) => run.id}
      empty={
        <EmptyState icon={<History size={18} />} title="No run yet">
          {mayRun
            ? 'Take past deals of which you know the outcome: the report shows what the register would have held, and where it disagrees with what people decided.'
            : 'RevOps, CS leaders and administrators run past deals here; you see their reports.'}
        </EmptyState>
      }
    />
  );
}
