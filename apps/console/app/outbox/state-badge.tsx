import type { EffectItem } from '@handrail/api/outbox/views';
import { EFFECT_STATE_LABELS, type EffectState } from '@handrail/core/effects/states';
import { Badge, type Tone } from '@handrail/ui/badge';

const TONES: Readonly<Record<EffectState, Tone>> = {
  planned: 'neutral',
  leased: 'accent',
  sent: 'accent',
  done: 'good',
  failed: 'hold',
  unknown: 'high',
  cancelled: 'neutral',
};

/** Where an effect stands; a planned one that a hold stops is held. */
export function StateBadge({ item }: { item: Pick<EffectItem, 'state' | 'heldBy'> }) {
  if (item.state === 'planned' && item.heldBy.length > 0) return <Badge tone="medium">Held</Badge>;
  return <Badge tone={TONES[item.state]}>{EFFECT_STATE_LABELS[item.state]}</Badge>;
}
