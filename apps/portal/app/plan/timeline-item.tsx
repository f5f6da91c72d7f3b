import { cx } from '@handrail/ui/lib/cx';
import type { ReactNode } from 'react';

type Props = {
  readonly id: string;
  readonly mark: ReactNode;
  /** It stands out: the reader has something to do. */
  readonly raised?: boolean;
  readonly children: ReactNode;
};

/** One place on the plan's line of time, with its mark on the line. */
export function TimelineItem({ id, mark, raised = false, children }: Props) {
  return (
    <li
      id={id}
      className="group relative flex scroll-mt-6 gap-4 pb-6 last:pb-0 before:absolute before:top-8 before:bottom-0 before:left-[0.6875rem] before:w-0.5 before:bg-line last:before:hidden sm:gap-6"
    >
      <span
        className={cx(
          'relative shrink-0 self-start rounded-full bg-canvas',
          raised ? 'mt-4 sm:mt-5' : 'mt-0.5',
        )}
      >
        {mark}
      </span>
      <div
        className={cx(
          'min-w-0 flex-1',
          raised && 'rounded-2xl border border-line bg-surface p-4 shadow-sm sm:p-5',
        )}
      >
        {children}
      </div>
    </li>
  );
}
