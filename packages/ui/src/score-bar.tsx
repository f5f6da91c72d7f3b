import { cx } from './lib/cx.ts';

type Props = {
  readonly value: number;
  readonly label: string;
  readonly good?: 'more' | 'less' | 'plain';
  readonly showLabel?: boolean;
  readonly className?: string;
};

/** A share (0 to 1) as a thin bar with its number, for tables and lists. */
export function ScoreBar({ value, label, good = 'more', showLabel = false, className }: Props) {
  const share = Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
  const percent = Math.round(share * 100);
  const merit = good === 'less' ? 1 - share : share;
  const fill =
    good === 'plain'
      ? 'fill-accent'
      : merit >= 0.8
        ? 'fill-good'
        : merit >= 0.5
          ? 'fill-medium'
          : 'fill-high';
  return (
    <span className={cx('inline-flex min-w-0 items-center gap-2', className)}>
      {showLabel && <span className="min-w-0 flex-1 truncate text-sm text-muted">{label}</span>}
      <svg width="48" height="4" role="img" aria-label={`${label}: ${percent} %`} className="shrink-0">
        <rect width="48" height="4" rx="2" className="fill-line" />
        <rect width={Math.max(share * 48, share > 0 ? 4 : 0)} height="4" rx="2" className={fill} />
      </svg>
      <span aria-hidden="true" className="w-9 shrink-0 text-right text-xs tabular text-muted">
        {percent}&thinsp;%
      </span>
    </span>
  );
}
