import type { RegisterRowView } from '@handrail/api/views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Badge } from '@handrail/ui/badge';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { rowLink } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';
import { FiredCount } from './fired-count.tsx';

/** The register as a person reads it: one sentence a row. */
export function RowsAsSentences({ rows }: { rows: readonly RegisterRowView[] }) {
  return (
    <ol>
      {rows.map((row) => (
        <li
          key={row.id}
          className="group/row relative grid gap-x-4 gap-y-1 border-b border-line px-4 py-3 last:border-b-0 focus-within:bg-hover hover:bg-hover sm:grid-cols-[6.5rem_1fr_auto]"
        >
          <span className="text-xs tabular text-faint sm:pt-0.5">{row.id}</span>
          <div className="min-w-0">
            <h2 className="text-sm">
              <Link href={`/register/${row.id}`} {...rowLink}>
                {row.title}
              </Link>{' '}
              {!row.enabled && <Badge>Off</Badge>}
            </h2>
            <p className="text-sm text-pretty text-muted">{row.sentence}</p>
            <p className="mt-1.5 flex flex-wrap items-center gap-1.5 text-xs text-faint">
              {row.holds.map((hold) => (
                <HoldChip key={hold} hold={hold} />
              ))}
              <span>
                {ROLE_LABELS[row.owner]}, then {ROLE_LABELS[row.escalation]}
              </span>
            </p>
          </div>
          <div className="flex items-center gap-3 sm:flex-col sm:items-end sm:gap-1">
            <TierBadge tier={row.tier} />
            <FiredCount open={row.firedOpen} ever={row.firedEver} />
          </div>
        </li>
      ))}
    </ol>
  );
}
