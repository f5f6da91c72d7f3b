import { LANE_LABELS } from '@handrail/core/rules/labels';
import type { Lane } from '@handrail/core/rules/vocabulary';
import { CircleHelp, Route } from 'lucide-react';
import { Badge } from './badge.tsx';

/** The lane an onboarding takes. */
export function LaneBadge({ lane, className }: { lane: Lane; className?: string }) {
  const unknown = lane === 'unknown';
  return (
    <Badge
      tone={unknown ? 'high' : 'neutral'}
      icon={unknown ? <CircleHelp size={12} aria-hidden="true" /> : <Route size={12} aria-hidden="true" />}
      className={className}
    >
      {LANE_LABELS[lane]}
    </Badge>
  );
}
