import type { Finding, SourceRef } from '@handrail/core/rules/outcome';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { Hold } from '@handrail/core/rules/vocabulary';
import { CitationChip } from '@handrail/ui/citation-chip';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { cx } from '@handrail/ui/lib/cx';
import { TierBadge } from '@handrail/ui/tier-badge';
import type { ReactNode } from 'react';

/** Facts shown before the rest folds away. */
const FACTS_SHOWN = 4;

const EDGE = {
  low: 'border-l-low-line',
  medium: 'border-l-medium',
  high: 'border-l-high',
  hold: 'border-l-hold',
} as const;

/** The words of a source, where better ones than its path are known, and the place it leads to. */
type Cite = (ref: SourceRef) => { readonly label?: string; readonly href?: string };

type Props = {
  readonly finding: Finding;
  readonly id?: string;
  /** Before the reason: "New: ". */
  readonly lead?: ReactNode;
  /** Who owns it by name, where the deal names somebody. */
  readonly person?: string | null;
  readonly cite?: Cite;
  /** Before the row's id: more places that tell of it. */
  readonly links?: ReactNode;
  /** What of its holds stands now; all of them where nobody decides on it. */
  readonly standing?: readonly Hold[];
  /** What became of it, and what can be done. */
  readonly status?: ReactNode;
};

/** One finding: why, the exact facts, what it holds, who owns it. */
export function FindingFrame({
  finding,
  id,
  lead,
  person = null,
  cite = () => ({}),
  links,
  standing = finding.holds,
  status,
}: Props) {
  const shown = finding.evidence.slice(0, FACTS_SHOWN);
  const rest = finding.evidence.slice(FACTS_SHOWN);
  return (
    <li
      id={id}
      className={cx('border-b border-l-3 border-b-line px-3.5 py-3 last:border-b-0', EDGE[finding.tier])}
    >
      <div className="flex items-start justify-between gap-2">
        <h3 className="min-w-0 text-sm font-semibold text-pretty text-ink">{finding.title}</h3>
        <TierBadge tier={finding.tier} className="shrink-0" />
      </div>
      <p className="mt-1 text-sm text-pretty break-words text-ink">
        {lead}
        {finding.because}
      </p>
      {standing.length > 0 && (
        <p className="mt-2 flex flex-wrap items-center gap-1">
          <span className="text-xs text-faint">Holds</span>
          {standing.map((hold) => (
            <HoldChip key={hold} hold={hold} />
          ))}
        </p>
      )}
      <Facts refs={shown} cite={cite} />
      {rest.length > 0 && (
        <details className="mt-1 text-xs">
          <summary className="w-fit rounded-sm text-accent-ink hover:underline">{rest.length} more</summary>
          <Facts refs={rest} cite={cite} />
        </details>
      )}
      <p className="mt-2 text-xs text-muted">
        <span className="font-medium text-ink">{ROLE_LABELS[finding.owner]}</span>
        {person && ` (${person})`} owns it, escalates to {ROLE_LABELS[finding.escalation]}
      </p>
      {status}
      <p className="mt-1.5 flex flex-wrap gap-x-3 text-xs">
        {links}
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

function Facts({ refs, cite }: { refs: readonly SourceRef[]; cite: Cite }) {
  if (refs.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1">
      {refs.map((ref, index) => (
        <li key={index} className="min-w-0">
          <CitationChip citation={ref} {...cite(ref)} />
        </li>
      ))}
    </ul>
  );
}
