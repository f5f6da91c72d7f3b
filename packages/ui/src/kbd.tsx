import { cx } from './lib/cx.ts';

/** A key or a sequence of keys: `keys="g o"` shows G then O. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  return (
    <span className={cx('inline-flex items-center gap-0.5', className)}>
      {keys.split(' ').map((key, index) => (
        <kbd
          key={`${key}-${index}`}
          className="inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-sm border border-line bg-sunken px-1 font-sans text-2xs font-medium text-muted"
        >
          {key.length === 1 ? key.toUpperCase() : key}
        </kbd>
      ))}
    </span>
  );
}
