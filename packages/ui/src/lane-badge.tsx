import { LANE_LABELS } from '@handrail/core/rules/labels';
import type { Lane } from '@handrail/core/rules/vocabulary';
import { Badge } from './badge.tsx';
import { Mark } from './mark.tsx';

/** The lane an onboarding takes. */
export function LaneBadge({ lane, className }: { lane: Lane; className?: string }) {
  const unknown = lane === 'unknown';
  return (
    <Badge
      tone={unknown ? 'high' : 'neutral'}
      icon={<Mark name={unknown ? 'circle-help' : 'route'} />}
      className={className}
    >
      {LANE_LABELS[lane]}
    </Badge>
  );
}
