import type { SourceRef } from '@handrail/core/rules/outcome';
import { valueWords } from '@handrail/core/rules/words';
import { Braces, Quote } from 'lucide-react';
import { sourceLabel } from './lib/source-label.ts';
import { cx } from './lib/cx.ts';
import { Link } from './link.tsx';

const chipClass =
  'inline-flex h-5 max-w-full items-center gap-1 rounded-sm border border-line bg-sunken px-1.5 text-xs whitespace-nowrap text-muted';

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
      {source.startsWith('evidence:') ? (
        <Quote size={11} aria-hidden="true" className="shrink-0" />
      ) : (
        <Braces size={11} aria-hidden="true" className="shrink-0" />
      )}
      <span className="truncate">{label}</span>
    </>
  );
  if (href === undefined)
    return (
      <span title={source} className={cx(chipClass, className)}>
        {content}
      </span>
    );
  return (
    <Link
      href={href}
      title={source}
      className={cx(chipClass, 'hover:border-line-strong hover:text-ink', className)}
    >
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
  const said = citation.quote ?? (citation.value === undefined ? null : valueText(citation.value));
  return (
    <span
      className={cx('inline-flex max-w-full min-w-0 flex-wrap items-center gap-x-1.5 gap-y-0.5', className)}
    >
      <SourceChip source={citation.source} label={label} href={href} />
      {(said !== null || !citation.source.startsWith('evidence:')) && (
        <span className={cx('min-w-0 text-xs break-words', said === null ? 'text-faint italic' : 'text-ink')}>
          {citation.quote !== undefined ? `“${citation.quote}”` : (said ?? 'nothing there')}
        </span>
      )}
    </span>
  );
}

/** A value of the record as a person reads it; an object as its entries. */
function valueText(value: unknown): string {
  if (value === '') return '“”';
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'currency' in value)
    return valueWords(value);
  return Object.entries(value)
    .map(([key, held]) => `${key}: ${valueWords(held)}`)
    .join(', ');
}
