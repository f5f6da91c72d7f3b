import type { LaneView } from '@handrail/api/views';
import { STAKEHOLDER_LABELS } from '@handrail/core/rules/labels';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { Link } from '@handrail/ui/link';
import { Table, type Column } from '@handrail/ui/table';

const COLUMNS: readonly Column<LaneView>[] = [
  { key: 'lane', header: 'Lane', phone: 'plain', cell: (line) => <LaneBadge lane={line.lane} /> },
  {
    key: 'when',
    header: 'Taken when',
    phone: 'title',
    className: 'min-w-64',
    cell: (line) => (
      <>
        <span className="block text-ink">{line.sentence}</span>
        <span className="block text-xs text-muted">{line.meaning}</span>
      </>
    ),
  },
  {
    key: 'roles',
    header: 'Needs, beside the billing contact',
    className: 'min-w-48',
    cell: (line) => line.requiredRoles.map((role) => STAKEHOLDER_LABELS[role]).join(', '),
  },
  {
    key: 'lead',
    header: 'Shortest lead time',
    align: 'end',
    cell: (line) => (line.leadTimeDays === null ? 'none applies' : `${line.leadTimeDays} days`),
  },
  {
    key: 'open',
    header: 'Onboardings',
    align: 'end',
    phone: 'plain',
    cell: (line) => (
      <Link href={`/onboardings?lane=${line.lane}`} className="text-accent-ink underline underline-offset-2">
        Show<span className="sr-only"> onboardings of this lane</span>
      </Link>
    ),
  },
];

/** The lane table, in its order: the first line whose condition holds is the lane. */
export function LaneTable({ lanes }: { lanes: readonly LaneView[] }) {
  return <Table caption="Lanes" columns={COLUMNS} rows={lanes} rowKey={(line) => line.lane} empty={null} />;
}
