import { z } from 'zod';
import type { QueueList, QueueShare } from '@handrail/db/reviews/queue-branches';
import type { QueuePosition } from '@handrail/db/reviews/queue';

/** A place in a list of the queue and which way the page turns from there. */
export type QueueCursor = {
  readonly share: QueueShare;
  readonly position: QueuePosition;
  readonly direction: 'next' | 'previous';
};

const position = z.tuple([
  z.enum(['next', 'previous']),
  z.enum(['mine', 'others']),
  z.iso.datetime({ precision: 3 }).nullable(),
  z.uuid(),
  z.string().regex(/^[A-Z0-9-]{1,40}$/),
]);

/** A cursor as text for an address. It is opaque to those who pass it on, and checked when it comes back. */
export function queueCursorText(list: QueueList, cursor: QueueCursor): string {
  const { dueAt, onboardingId, row } = cursor.position;
  const parts = [list, cursor.direction, cursor.share, dueAt, onboardingId, row];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** The cursor of a text, or null where it is none of this list: made up, cut short, or from another one. */
export function readQueueCursor(list: QueueList, text: string): QueueCursor | null {
  const whole = z.tuple([z.literal(list)], z.unknown()).safeParse(jsonOf(text));
  const rest = position.safeParse(whole.success ? whole.data.slice(1) : null);
  if (!rest.success) return null;
  const [direction, share, dueAt, onboardingId, row] = rest.data;
  if ((list === 'open') !== (dueAt !== null)) return null;
  return { share, direction, position: { dueAt, onboardingId, row } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
