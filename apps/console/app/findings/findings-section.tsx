import { Section } from '@handrail/ui/card';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = {
  readonly id?: string;
  readonly count: number;
  /** A list item for each finding. */
  readonly children: ReactNode;
};

/** What the register found on one record, or that it found nothing. */
export function FindingsSection({ id, count, children }: Props) {
  return (
    <Section id={id} title="Findings" note={String(count)} flush className="overflow-hidden">
      {count === 0 ? (
        <p className="flex items-center gap-2 p-4 text-sm text-muted">
          <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />
          No row of the register fired on this record.
        </p>
      ) : (
        <ol>{children}</ol>
      )}
    </Section>
  );
}
