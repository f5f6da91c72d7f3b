import { CircleCheck, Info, OctagonAlert, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './lib/cx.ts';

export type CalloutTone = 'info' | 'good' | 'warning' | 'danger';

const TONES: Record<CalloutTone, { box: string; icon: ReactNode }> = {
  info: { box: 'bg-sunken border-line text-muted', icon: <Info size={16} className="text-accent-ink" /> },
  good: {
    box: 'bg-good-soft border-good-line text-ink',
    icon: <CircleCheck size={16} className="text-good" />,
  },
  warning: {
    box: 'bg-medium-soft border-medium-line text-ink',
    icon: <TriangleAlert size={16} className="text-medium" />,
  },
  danger: {
    box: 'bg-hold-soft border-hold-line text-ink',
    icon: <OctagonAlert size={16} className="text-hold" />,
  },
};

type Props = {
  readonly tone?: CalloutTone;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly alert?: boolean;
  readonly className?: string;
};

/** A note that stands out of the page. `alert`: it is the answer to what the person just did, so it is read aloud at once. */
export function Callout({ tone = 'info', title, children, action, alert = false, className }: Props) {
  return (
    <div
      role={alert ? 'alert' : undefined}
      className={cx('flex gap-2.5 rounded-lg border px-3 py-2.5 text-sm', TONES[tone].box, className)}
    >
      <span aria-hidden="true" className="mt-0.5 shrink-0">
        {TONES[tone].icon}
      </span>
      <div className="min-w-0 flex-1">
        {title && <div className="font-medium text-ink">{title}</div>}
        {children && <div className="text-pretty break-words">{children}</div>}
      </div>
      {action && <div className="shrink-0 self-center">{action}</div>}
    </div>
  );
}
