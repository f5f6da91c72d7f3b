import type { UnknownRow } from '@handrail/core/rules/outcome';
import { Section } from '@handrail/ui/card';
import type { Hold, RowId } from '@handrail/core/rules/vocabulary';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { TierBadge } from '@handrail/ui/tier-badge';
import { CircleHelp } from 'lucide-react';
import type { ReactNode } from 'react';
import { findingId } from './finding-id.ts';
import { groupUnchecked, type Unchecked } from './unchecked.ts';

type Props = {
  readonly unknown: readonly UnknownRow[];
  /** What still waits for these rows, where people decide on them; else what they block. */
  readonly standing?: (rows: readonly RowId[]) => readonly Hold[];
  /** Under the reason: what became of its rows, and what can be done. */
  readonly footer?: (rows: readonly RowId[]) => ReactNode;
  /** Under a row of the list. */
  readonly below?: (row: RowId) => ReactNode;
};

/** What could not be checked and why, apart from the findings, with what waits for it. */
export function UncheckedRows({ unknown, ...rest }: Props) {
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
          <UncheckedGroup key={group.because} group={group} {...rest} />
        ))}
      </ul>
    </Section>
  );
}

function UncheckedGroup({
  group,
  standing,
  footer,
  below,
}: Omit<Props, 'unknown'> & { readonly group: Unchecked }) {
  const rows = group.rows.map(({ row }) => row);
  const blocks = standing?.(rows) ?? group.blocks;
  return (
    <li className="border-b border-line px-3.5 py-3 text-sm last:border-b-0">
      <p className="flex gap-2 text-pretty text-ink">
        <CircleHelp size={15} aria-hidden="true" className="mt-0.5 shrink-0 text-faint" />
        {group.because}
      </p>
      {blocks.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-1">
          <span className="text-xs text-faint">Waits for it</span>
          {blocks.map((hold) => (
            <HoldChip key={hold} hold={hold} unchecked />
          ))}
        </p>
      )}
      {footer?.(rows)}
      <details className="mt-2 text-xs" open={group.rows.length === 1}>
        <summary className="w-fit rounded-sm text-accent-ink hover:underline">
          {group.rows.length === 1 ? 'The row' : `The ${group.rows.length} rows`}
        </summary>
        <ul className="mt-1.5 space-y-1">
          {group.rows.map((row) => (
            <li key={row.row} id={findingId(row.row)} className="scroll-mt-16">
              <span className="flex items-start justify-between gap-2">
                <Link
                  href={`/register/${row.row}`}
                  className="min-w-0 text-muted underline-offset-2 hover:text-ink hover:underline"
                >
                  <span className="tabular">{row.row}</span> {row.title}
                </Link>
                <TierBadge tier={row.tier} className="shrink-0" />
              </span>
              {below?.(row.row)}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}
