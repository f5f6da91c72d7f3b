import type { MessageItem } from '@handrail/api/messages/views';
import { MESSAGE_STATE_LABELS } from '@handrail/core/messages/states';
import { Badge, type Tone } from '@handrail/ui/badge';

/** Where a message stands; once approved, how far its mail has come. */
export function MessageBadge({ item }: { item: Pick<MessageItem, 'state' | 'effect'> }) {
  const { label, tone } = standingOf(item);
  return <Badge tone={tone}>{label}</Badge>;
}

function standingOf({ state, effect }: Pick<MessageItem, 'state' | 'effect'>): {
  readonly label: string;
  readonly tone: Tone;
} {
  const label = MESSAGE_STATE_LABELS[state];
  switch (state) {
    case 'draft':
      return { label, tone: 'neutral' };
    case 'awaiting':
      return { label, tone: 'medium' };
    case 'rejected':
      return { label, tone: 'hold' };
    case 'discarded':
      return { label, tone: 'neutral' };
    case 'approved':
      switch (effect) {
        case 'done':
          return { label: 'Sent', tone: 'good' };
        case 'failed':
          return { label: 'Failed', tone: 'hold' };
        case 'unknown':
          return { label: 'Unknown', tone: 'high' };
        case 'cancelled':
          return { label: 'Cancelled', tone: 'neutral' };
        case 'planned':
        case 'leased':
        case 'sent':
        case null:
          return { label: 'On its way', tone: 'accent' };
      }
  }
}
