import type { Finding, SourceRef } from '@handrail/core/rules/outcome';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { CitationChip } from '@handrail/ui/citation-chip';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { cx } from '@handrail/ui/lib/cx';
import { TierBadge } from '@handrail/ui/tier-badge';
import { ownerName } from './owner-name.ts';
import { traceHref } from './address.ts';
import { usePacket } from './packet-context.tsx';

/** Facts shown before the rest folds away. */
const FACTS_SHOWN = 4;

const EDGE = {
  low: 'border-l-low-line',
  medium: 'border-l-medium',
  high: 'border-l-high',
  hold: 'border-l-hold',
} as const;

type Props = { readonly finding: Finding; readonly mark?: 'new' | 'changed'; readonly traced: boolean };

/** One finding: why, the exact facts, what it holds, who owns it. */
export function FindingCard({ finding, mark, traced }: Props) {
  const { packet, address } = usePacket();
  const owner = ownerName(finding.owner, packet.team);
  const shown = finding.evidence.slice(0, FACTS_SHOWN);
  const rest = finding.evidence.slice(FACTS_SHOWN);
  return (
    <li
      id={findingId(finding.row)}
      className={cx('border-b border-l-3 border-b-line px-3.5 py-3 last:border-b-0', EDGE[finding.tier])}
    >
      <div className="flex items-start justify-between gap-2">
        <h3 className="min-w-0 text-sm font-semibold text-pretty text-ink">{finding.title}</h3>
        <TierBadge tier={finding.tier} className="shrink-0" />
      </div>
      <p className="mt-1 text-sm text-pretty break-words text-ink">
        {mark && (
          <strong className="font-semibold text-accent-ink">{mark === 'new' ? 'New: ' : 'Changed: '}</strong>
        )}
        {finding.because}
      </p>
      {finding.holds.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-1">
          <span className="text-xs text-faint">Holds</span>
          {finding.holds.map((hold) => (
            <HoldChip key={hold} hold={hold} />
          ))}
        </p>
      )}
      <Facts refs={shown} />
      {rest.length > 0 && (
        <details className="mt-1 text-xs">
          <summary className="w-fit rounded-sm text-accent-ink hover:underline">{rest.length} more</summary>
          <Facts refs={rest} />
        </details>
      )}
      <p className="mt-2 text-xs text-muted">
        <span className="font-medium text-ink">{owner.role}</span>
        {owner.person && ` (${owner.person})`} owns it, escalates to {ROLE_LABELS[finding.escalation]}
      </p>
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-xs">
        {traced && (
          <Link
            href={traceHref(address, finding.row)}
            className="rounded-sm text-accent-ink underline-offset-2 hover:underline"
          >
            Why exactly<span className="sr-only"> {finding.title}</span>
          </Link>
        )}
        <Link
          href={`/register/${finding.row}`}
          className="rounded-sm tabular text-faint underline-offset-2 hover:text-ink hover:underline"
        >
          {finding.row}
        </Link>
      </p>
    </li>
  );
}

/** The element id of a finding's card. */
export const findingId = (row: string) => `finding-${row}`;

function Facts({ refs }: { refs: readonly SourceRef[] }) {
  const { hrefOf, textOf } = usePacket();
  if (refs.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1">
      {refs.map((ref, index) => (
        <li key={index} className="min-w-0">
          <CitationChip citation={ref} label={textOf(ref.source)} href={hrefOf(ref) ?? undefined} />
        </li>
      ))}
    </ul>
  );
}
