import type { UnknownRow } from '@handrail/core/rules/outcome';
import { Section } from '@handrail/ui/card';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { TierBadge } from '@handrail/ui/tier-badge';
import { CircleHelp } from 'lucide-react';
import { groupUnchecked, type Unchecked } from './unchecked.ts';

/** What could not be checked and why, apart from the findings, with what waits for it. */
export function UncheckedRows({ unknown }: { unknown: readonly UnknownRow[] }) {
  if (unknown.length === 0) return null;
  return (
    <Section
      id="unchecked"
      title="Could not be checked"
      note={`${unknown.length} ${unknown.length === 1 ? 'row' : 'rows'}`}
      flush
      className="border-dashed"
    >
      <ul>
        {groupUnchecked(unknown).map((group) => (
          <UncheckedGroup key={group.because} group={group} />
        ))}
      </ul>
    </Section>
  );
}

function UncheckedGroup({ group }: { group: Unchecked }) {
  return (
    <li className="border-b border-line px-3.5 py-3 text-sm last:border-b-0">
      <p className="flex gap-2 text-pretty text-ink">
        <CircleHelp size={15} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />
        {group.because}
      </p>
      {group.blocks.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-1">
          <span className="text-xs text-faint">Waits for it</span>
          {group.blocks.map((hold) => (
            <HoldChip key={hold} hold={hold} unchecked />
          ))}
        </p>
      )}
      <details className="mt-2 text-xs" open={group.rows.length === 1}>
        <summary className="w-fit rounded-sm text-accent-ink hover:underline">
          {group.rows.length === 1 ? 'The row' : `The ${group.rows.length} rows`}
        </summary>
        <ul className="mt-1.5 space-y-1">
          {group.rows.map((row) => (
            <li key={row.row} className="flex items-start justify-between gap-2">
              <Link
                href={`/register/${row.row}`}
                className="min-w-0 text-muted underline-offset-2 hover:text-ink hover:underline"
              >
                <span className="tabular">{row.row}</span> {row.title}
              </Link>
              <TierBadge tier={row.tier} className="shrink-0" />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
