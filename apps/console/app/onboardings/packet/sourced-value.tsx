import type { Sourced } from '@handrail/core/packets/packet';
import { cx } from '@handrail/ui/lib/cx';
import { CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { PlainText } from '../evidence/plain-text.tsx';
import { placeId } from './places.ts';
import { usePacket } from './packet-context.tsx';

type SourcedProps<T> = {
  /** The record's field path; gives the value its place on the page. */
  readonly field: string;
  readonly value: Sourced<T>;
  readonly children: (value: T) => ReactNode;
  /** False for a second showing of a value whose place is elsewhere. */
  readonly place?: boolean;
};

/** A value that says where it comes from on hover, focus and tap; filler and absence are said as such. */
export function SourcedValue<T>({ field, value, children, place = true }: SourcedProps<T>) {
  const id = place ? placeId(field) : undefined;
  if (value.value !== null) {
    return (
      <From
        sources={value.sources.length > 0 ? value.sources.map((ref) => ref.source) : [field]}
        field={field}
        id={id}
      >
        {children(value.value)}
      </From>
    );
  }
  if (value.filler !== undefined) {
    return (
      <From sources={[field]} field={field} id={id} className="text-medium">
        <CircleDashed size={12} aria-hidden="true" className="mr-1 inline align-[-1px]" />“{value.filler}” is
        filler
      </From>
    );
  }
  return (
    <span id={id} className="text-faint italic">
      not given
    </span>
  );
}

type FromProps = {
  /** Field paths or `evidence:<id>`. */
  readonly sources: readonly string[];
  /** The field whose change marks this place; the first source where not given. */
  readonly field?: string;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** Words with their source: shown near by on hover, focus and tap, and read aloud as their description. */
export function From({ sources, field, id, className, children }: FromProps) {
  const { textOf, changed } = usePacket();
  const from = `From ${sources.map(textOf).join(', ')}`;
  const isChanged = changed(field ?? sources[0] ?? '');
  return (
    <span
      id={id}
      tabIndex={0}
      aria-description={from}
      data-changed={isChanged || undefined}
      className={cx('from', className)}
    >
      {typeof children === 'string' ? <PlainText text={children} /> : children}
      {isChanged && <span className="sr-only"> (changed in this version)</span>}
    </span>
  );
}
