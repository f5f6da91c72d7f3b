import { TIER_LABELS } from '@handrail/core/rules/labels';
import type { Tier } from '@handrail/core/rules/vocabulary';
import { Badge } from './badge.tsx';
import { Mark, type MarkName } from './mark.tsx';

const MARKS: Record<Tier, MarkName> = {
  low: 'minus',
  medium: 'chevron-up',
  high: 'chevrons-up',
  hold: 'octagon-pause',
};

/** A finding's tier: low slate, medium amber, high orange, hold red; always icon and word. */
export function TierBadge({ tier, className }: { tier: Tier; className?: string }) {
  return (
    <Badge tone={tier} icon={<Mark name={MARKS[tier]} />} className={className}>
      {TIER_LABELS[tier]}
    </Badge>
  );
}
