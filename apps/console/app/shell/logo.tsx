import { cx } from '@handrail/ui/lib/cx';

/** Handrail's mark: a rail on two posts. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={cx('shrink-0', className)}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <path
        d="M8 11.5h16M10.5 11.5V23M21.5 11.5V23M10.5 18h11"
        fill="none"
        stroke="#fff"
        strokeWidth="2.6"
        strokeLinecap="round"
      />
    </svg>
  );
}
