import { cx } from './lib/cx.ts';

type Props = {
  /** 0 to 1. */
  readonly value: number;
  readonly label: string;
  /** Edge in CSS pixels. */
  readonly size?: number;
  /** `more`: a full ring is good; `less`: a full ring is bad; `plain`: no judgement. */
  readonly good?: 'more' | 'less' | 'plain';
  readonly className?: string;
};

/** A share as a ring with its number. The number carries the meaning, the ring the impression. */
export function ScoreRing({ value, label, size = 44, good = 'more', className }: Props) {
  const share = clamp(value);
  const stroke = size < 32 ? 3 : 4;
  const radius = (size - stroke) / 2;
  const around = 2 * Math.PI * radius;
  const percent = Math.round(share * 100);
  return (
    <svg
      width={size}
      height={size}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={`${label}: ${percent} %`}
      className={cx('shrink-0', className)}
    >
      <circle
        cx={size / 2}
        cy={size / 2}
        r={radius}
        fill="none"
        strokeWidth={stroke}
        className="stroke-line"
      />
      <circle
        cx={size / 2}
        cy={size / 2}
        r={radius}
        fill="none"
        strokeWidth={stroke}
        strokeLinecap="round"
        strokeDasharray={`${(share * around).toFixed(2)} ${around.toFixed(2)}`}
        transform={`rotate(-90 ${size / 2} ${size / 2})`}
        className={share === 0 ? 'stroke-transparent' : scoreStroke(share, good)}
      />
      <text
        x="50%"
        y="50%"
        dy="0.36em"
        textAnchor="middle"
        fontSize={size < 32 ? size * 0.36 : size * 0.3}
        className="fill-ink font-semibold tabular"
      >
        {percent}
      </text>
    </svg>
  );
}

function clamp(value: number): number {
  return Number.isFinite(value) ? Math.min(1, Math.max(0, value)) : 0;
}

function scoreStroke(share: number, good: 'more' | 'less' | 'plain'): string {
  if (good === 'plain') return 'stroke-accent';
  const merit = good === 'more' ? share : 1 - share;
  if (merit >= 0.8) return 'stroke-good';
  if (merit >= 0.5) return 'stroke-medium';
  return 'stroke-high';
}
