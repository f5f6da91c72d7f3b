import { HOLD_LABELS } from '@handrail/core/rules/labels';
import type { Hold } from '@handrail/core/rules/vocabulary';
import { Badge } from './badge.tsx';
import { Mark } from './mark.tsx';

/** Something that waits. `unchecked`: it waits only because a row could not be evaluated. */
export function HoldChip({
  hold,
  unchecked = false,
  className,
}: {
  hold: Hold;
  unchecked?: boolean;
  className?: string;
}) {
  return (
    <Badge
      tone={unchecked ? 'neutral' : 'hold'}
      icon={<Mark name={unchecked ? 'circle-help' : 'lock'} />}
      title={unchecked ? 'Held because a row could not be checked' : 'Held by an open finding'}
      className={className}
    >
      {HOLD_LABELS[hold]}
      {unchecked && <span className="sr-only"> (could not be checked)</span>}
    </Badge>
  );
}
