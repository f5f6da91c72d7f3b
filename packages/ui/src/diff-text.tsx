import { ArrowRight } from 'lucide-react';
import { cx } from './lib/cx.ts';

type Props = {
  readonly before: string | null;
  readonly after: string | null;
  readonly layout?: 'inline' | 'stacked';
  readonly className?: string;
};

/** A value before and after. `null` means nothing was, or is, there. */
export function DiffText({ before, after, layout = 'inline', className }: Props) {
  return (
    <span
      className={cx(
        'min-w-0 text-sm',
        layout === 'inline'
          ? 'inline-flex flex-wrap items-center gap-1.5'
          : 'flex flex-col items-start gap-1',
        className,
      )}
    >
      <span className="sr-only">Before: </span>
      {before === null ? (
        <span className="text-faint italic">nothing</span>
      ) : (
        <del className="rounded-sm bg-hold-soft px-1 break-words text-hold decoration-hold/50">{before}</del>
      )}
      {layout === 'inline' && <ArrowRight size={13} aria-hidden="true" className="shrink-0 text-faint" />}
      <span className="sr-only">, after: </span>
      {after === null ? (
        <span className="text-faint italic">nothing</span>
      ) : (
        <ins className="rounded-sm bg-good-soft px-1 break-words text-good no-underline">{after}</ins>
      )}
    </span>
  );
}
