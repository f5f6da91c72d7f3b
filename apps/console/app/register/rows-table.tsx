import type { RegisterRowView } from '@handrail/api/views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Badge } from '@handrail/ui/badge';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { rowLink, Table, type Column } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';
import type { ReactNode } from 'react';
import { FiredCount } from './fired-count.tsx';

const COLUMNS: readonly Column<RegisterRowView>[] = [
  {
    key: 'id',
    header: 'Row',
    phone: 'plain',
    cell: (row) => <span className="text-xs whitespace-nowrap tabular text-faint">{row.id}</span>,
  },
  {
    key: 'title',
    header: 'Scenario',
    phone: 'title',
    className: 'min-w-56',
    cell: (row) => (
      <>
        <Link href={`/register/${row.id}`} {...rowLink}>
          {row.title}
        </Link>{' '}
        {!row.enabled && <Badge>Off</Badge>}
      </>
    ),
  },
  { key: 'tier', header: 'Tier', phone: 'plain', cell: (row) => <TierBadge tier={row.tier} /> },
  {
    key: 'holds',
    header: 'Holds',
    phone: 'plain',
    className: 'min-w-48',
    cell: (row) =>
      row.holds.length === 0 ? (
        <span className="text-faint">nothing</span>
      ) : (
        <span className="flex flex-wrap gap-1">
          {row.holds.map((hold) => (
            <HoldChip key={hold} hold={hold} />
          ))}
        </span>
      ),
  },
  { key: 'owner', header: 'First owner', cell: (row) => ROLE_LABELS[row.owner] },
  { key: 'escalation', header: 'Escalates to', phone: 'hidden', cell: (row) => ROLE_LABELS[row.escalation] },
  {
    key: 'fired',
    header: 'Fired',
    align: 'end',
    cell: (row) => <FiredCount open={row.firedOpen} ever={row.firedEver} />,
  },
];

/** The register as a table, one line a row. */
export function RowsTable({ rows, empty }: { rows: readonly RegisterRowView[]; empty: ReactNode }) {
  return (
    <Table
      caption="Rows of the register"
      columns={COLUMNS}
      rows={rows}
      rowKey={(row) => row.id}
      empty={empty}
    />
  );
}
