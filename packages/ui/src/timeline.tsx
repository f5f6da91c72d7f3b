import type { ReactNode } from 'react';
import { cx } from './lib/cx.ts';
import type { Tone } from './badge.tsx';

export type TimelineItem = {
  readonly key: string;
  readonly title: ReactNode;
  readonly when?: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  readonly tone?: Tone;
};

const DOTS: Record<Tone, string> = {
  neutral: 'bg-surface text-faint border-line-strong',
  accent: 'bg-accent-soft text-accent-ink border-accent',
  good: 'bg-good-soft text-good border-good-line',
  low: 'bg-low-soft text-low border-low-line',
  medium: 'bg-medium-soft text-medium border-medium-line',
  high: 'bg-high-soft text-high border-high-line',
  hold: 'bg-hold-soft text-hold border-hold-line',
};

/** Happenings in order along a line. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {items.map((item) => (
        <li key={item.key} className="group relative flex gap-3 pb-4 last:pb-0">
          <span
            className="absolute top-6 bottom-0 left-[11px] w-px bg-line group-last:hidden"
            aria-hidden="true"
          />
          <span
            aria-hidden="true"
            className={cx(
              'relative z-0 flex size-6 shrink-0 items-center justify-center rounded-full border',
              DOTS[item.tone ?? 'neutral'],
            )}
          >
            {item.icon ?? <span className="size-1.5 rounded-full bg-current" />}
          </span>
          <div className="min-w-0 flex-1 pt-0.5">
            <div className="flex flex-wrap items-baseline justify-between gap-x-3">
              <div className="text-sm font-medium text-ink">{item.title}</div>
              {item.when && <div className="text-xs text-faint">{item.when}</div>}
            </div>
            {item.detail && <div className="mt-0.5 text-sm text-muted">{item.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
