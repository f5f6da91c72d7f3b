import { STAKEHOLDER_LABELS } from '@handrail/core/rules/labels';
import type { SourceRef } from '@handrail/core/rules/outcome';
import { STAKEHOLDER_ROLES } from '@handrail/core/rules/vocabulary';
import { valueWords } from '@handrail/core/rules/words';
import { isShort } from './badge.tsx';
import { DayTime } from './day-time.tsx';
import { sourceLabel } from './lib/source-label.ts';
import { cx } from './lib/cx.ts';
import { Link } from './link.tsx';
import { Mark } from './mark.tsx';

/** Where a value comes from, in words; the exact path on hover. With `href` it opens the place. */
export function SourceChip({
  source,
  label = sourceLabel(source),
  href,
  className,
}: {
  source: string;
  /** Words that say more here than the path does, e.g. a text's title. */
  label?: string;
  href?: string;
  className?: string;
}) {
  const content = (
    <>
      <Mark name={source.startsWith('evidence:') ? 'quote' : 'braces'} />
      {isShort(label) ? label : <span className="truncate">{label}</span>}
    </>
  );
  if (href === undefined)
    return (
      <span title={source} className={cx('source-chip', className)}>
        {content}
      </span>
    );
  return (
    <Link href={href} title={source} className={cx('source-chip', className)}>
      {content}
    </Link>
  );
}

/** A source with what it says there: the quoted words, or the value as the record holds it. */
export function CitationChip({
  citation,
  label,
  href,
  className,
}: {
  citation: SourceRef;
  label?: string;
  href?: string;
  className?: string;
}) {
  const said = citation.quote ?? (citation.value === undefined ? null : <Value citation={citation} />);
  return (
    <span className={cx('citation', className)}>
      <SourceChip source={citation.source} label={label} href={href} />
      {(said !== null || !citation.source.startsWith('evidence:')) && (
        <span className={cx('min-w-0 text-xs break-words', said === null ? 'text-faint italic' : 'text-ink')}>
          {citation.quote !== undefined ? `“${citation.quote}”` : (said ?? 'nothing there')}
        </span>
      )}
    </span>
  );
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** A value of the record as a person reads it. */
function Value({ citation: { source, value } }: { citation: SourceRef }) {
  if (typeof value === 'string' && MOMENT.test(value)) return <DayTime at={value} />;
  const role = source.endsWith('.role') ? STAKEHOLDER_ROLES.find((known) => known === value) : undefined;
  return role === undefined ? valueText(value) : STAKEHOLDER_LABELS[role];
}

/** An object as its entries. */
function valueText(value: unknown): string {
  if (value === '') return '“”';
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'currency' in value)
    return valueWords(value);
  return Object.entries(value)
    .map(([key, held]) => `${key}: ${valueWords(held)}`)
    .join(', ');
}
