import { TIER_LABELS } from '@handrail/core/rules/labels';
import type { Tier } from '@handrail/core/rules/vocabulary';
import { ChevronsUp, ChevronUp, Minus, OctagonPause } from 'lucide-react';
import type { ReactNode } from 'react';
import { Badge } from './badge.tsx';

const ICONS: Record<Tier, ReactNode> = {
  low: <Minus size={12} aria-hidden="true" />,
  medium: <ChevronUp size={12} aria-hidden="true" />,
  high: <ChevronsUp size={12} aria-hidden="true" />,
  hold: <OctagonPause size={12} aria-hidden="true" />,
};

/** A finding's tier: low slate, medium amber, high orange, hold red; always icon and word. */
export function TierBadge({ tier, className }: { tier: Tier; className?: string }) {
  return (
    <Badge tone={tier} icon={ICONS[tier]} className={className}>
      {TIER_LABELS[tier]}
    </Badge>
  );
}
