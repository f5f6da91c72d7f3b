import { cx } from './lib/cx.ts';

/** The shape of what is on its way; give it the size of the thing it stands for. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={cx('block animate-pulse rounded-sm bg-line', className)} />;
}
