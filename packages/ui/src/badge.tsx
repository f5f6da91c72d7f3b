import type { ReactNode } from 'react';
import { cx } from './lib/cx.ts';

export type Tone = 'neutral' | 'accent' | 'good' | 'low' | 'medium' | 'high' | 'hold';

const TONES: Record<Tone, string> = {
  neutral: 'bg-sunken text-muted border-line',
  accent: 'bg-accent-soft text-accent-ink border-transparent',
  good: 'bg-good-soft text-good border-good-line',
  low: 'bg-low-soft text-low border-low-line',
  medium: 'bg-medium-soft text-medium border-medium-line',
  high: 'bg-high-soft text-high border-high-line',
  hold: 'bg-hold-soft text-hold border-hold-line',
};

type Props = {
  readonly tone?: Tone;
  readonly icon?: ReactNode;
  readonly title?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A short word about a thing's state. Colour supports the word, it never replaces it. */
export function Badge({ tone = 'neutral', icon, title, className, children }: Props) {
  return (
    <span title={title} className={cx('badge', TONES[tone], className)}>
      {icon}
      {isShort(children) ? children : <span className="truncate">{children}</span>}
    </span>
  );
}

/** A few letters fit everywhere; what is longer is cut where its place is narrow. */
export function isShort(text: ReactNode): boolean {
  return typeof text === 'string' && text.length <= 24;
}
