import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { reviewClock } from './clock.ts';
import { steer } from './steering.ts';
import type { Steering } from './steering.ts';

/** Stops the clock of an item while the customer is asked, no longer than the workspace's limit. What it holds stays held. */
export async function pause(
  tx: Tx,
  steering: Steering,
  reason: string,
): Promise<Outcome<{ version: number }>> {
  const clock = await reviewClock(tx, steering.workspaceId);
  return steer(tx, steering, ({ state, dueAt }) => {
    if (state !== 'open' || dueAt === null)
      return refused({ kind: 'invalid', path: '', message: 'No clock runs here that could be stopped.' });
    const minutesLeft = clock.minutesTo(steering.now, dueAt);
    const waitsUntil = clock.waitsUntil(steering.now);
    return granted({
      change: { state: 'waiting', dueAt: null, minutesLeft, waitsUntil },
      action: 'review.paused',
      details: { reason, dueAt, minutesLeft, waitsUntil },
    });
  });
}

/** Starts a clock that stands still: what was left then is left now. */
export async function resume(
  tx: Tx,
  steering: Steering,
  reason: string,
): Promise<Outcome<{ version: number }>> {
  const clock = await reviewClock(tx, steering.workspaceId);
  const { now } = steering;
  return steer(tx, steering, ({ state, minutesLeft, tier, ownerRole }) => {
    if (state !== 'waiting')
      return refused({ kind: 'invalid', path: '', message: 'The clock runs already.' });
    const dueAt = minutesLeft === null ? clock.dueAt(now, tier, ownerRole) : clock.after(now, minutesLeft);
    return granted({
      change: { state: 'open', dueAt, minutesLeft: null },
      action: 'review.resumed',
      details: { reason, dueAt },
    });
  });
}
