import { isOwn, mayConfirm, maySteer } from '@handrail/core/reviews/ownership';
import type { QueuedItem } from '@handrail/db/reviews/queue';
import type { Viewer } from '@handrail/db/reviews/queue-branches';
import type { QueueItemView } from './queue-views.ts';

/** A line of the queue as pages show it to this viewer. */
export function queueItemView(item: QueuedItem, viewer: Viewer): QueueItemView {
  const { ownerId: _ownerId, decisionId: _decisionId, escalatedAt, conditionDueAt, ...rest } = item;
  return {
    ...rest,
    dueAt: item.state === 'conditional' ? conditionDueAt : item.dueAt,
    escalated: escalatedAt !== null,
    mine: isOwn(viewer, item),
    maySteer: isSteerable(item) && maySteer(viewer, item),
    mayConfirm: isConfirmable(item) && mayConfirm(viewer, item),
  };
}

/** An item that somebody still has to look at can be given to somebody else. */
export function isSteerable({ state }: Pick<QueuedItem, 'state'>): boolean {
  return state === 'open' || state === 'waiting' || state === 'conditional';
}

/** A finding of tier low asks for no decision. */
export function isConfirmable({ state, tier }: Pick<QueuedItem, 'state' | 'tier'>): boolean {
  return state === 'open' && tier === 'low';
}
