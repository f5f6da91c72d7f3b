import { STUCK_PAGES } from '../conversation/entry.ts';
import { oneOf } from './details.ts';
import type { Measuring } from './details.ts';
import { measured } from './measurement.ts';

/** What customers' people and ours write to each other. */
export const conversationEvents = {
  'conversation.written': () => [measured('conversation.written')],
  'conversation.answered': () => [measured('conversation.answered')],
  'conversation.stuck': ({ page }) => [measured('customer.stuck', { kind: oneOf(STUCK_PAGES, page) })],
} as const satisfies Readonly<Record<string, Measuring>>;
