import { cx } from '@handrail/ui/lib/cx';

/** The vendor's initial on its accent colour. Hidden from screen readers: the name stands beside it. */
export function VendorMark({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'inline-flex shrink-0 items-center justify-center rounded-xl bg-accent font-semibold text-on-accent',
        className,
      )}
    >
      {([...name.trim()][0] ?? '').toUpperCase()}
    </span>
  );
}
