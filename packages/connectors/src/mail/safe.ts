import { isOneAddress } from '@handrail/core/people/address';
import type { Message } from './message.ts';

/**
 * The message with nothing in it that could become a header or a second recipient: the subject on one line, and an
 * address of one mailbox. Throws a TypeError for an address that is none: callers check addresses when they come in.
 */
export function safeMessage({ to, subject, text, replyTo }: Message): Omit<Message, 'id' | 'calendar'> {
  if (!isOneAddress(to) || (replyTo !== undefined && !isOneAddress(replyTo)))
    throw new TypeError('Not one address');
  return {
    to,
    subject: subject
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    text,
    ...(replyTo === undefined ? {} : { replyTo }),
  };
}
