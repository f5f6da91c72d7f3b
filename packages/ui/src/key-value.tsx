import type { ReactNode } from 'react';
import { cx } from './lib/cx.ts';

export type KeyValueItem = { readonly key: string; readonly label: ReactNode; readonly value: ReactNode };

/** Facts as label and value, side by side where there is room. */
export function KeyValue({
  items,
  columns = 1,
  className,
}: {
  items: readonly KeyValueItem[];
  columns?: 1 | 2 | 3;
  className?: string;
}) {
  return (
    <dl
      className={cx(
        'grid gap-x-8',
        columns === 2 && 'md:grid-cols-2',
        columns === 3 && 'md:grid-cols-2 xl:grid-cols-3',
        className,
      )}
    >
      {items.map((item) => (
        <div
          key={item.key}
          className="grid grid-cols-[minmax(7rem,2fr)_5fr] gap-3 border-b border-line py-2 text-sm last:border-b-0"
        >
          <dt className="text-muted">{item.label}</dt>
          <dd className="min-w-0 break-words text-ink">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}
