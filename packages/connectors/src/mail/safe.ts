import { isOneAddress } from '@handrail/core/people/address';
import type { Message } from './message.ts';

/**
 * The message with nothing in it that could become a header or a second recipient: the subject on one line, and an
 * address of one mailbox. Throws a TypeError for an address that is none: callers check addresses when they come in.
 */
export function safeMessage({ to, subject, text, replyTo, unsubscribe }: Message): Omit<
  Message,
  'id' | 'calendar' | 'unsubscribe'
> & {
  readonly headers: Readonly<Record<string, string>>;
} {
  if (!isOneAddress(to) || (replyTo !== undefined && !isOneAddress(replyTo)))
    throw new TypeError('Not one address');
  if (unsubscribe !== undefined && !/^https?:\/\/[!#-;=?-~]{1,600}$/.test(unsubscribe))
    throw new TypeError('Not one web address');
  return {
    to,
    headers: unsubscribe === undefined ? {} : unsubscribing(unsubscribe),
    ...(replyTo === undefined ? {} : { replyTo }),
    subject: subject
      .replaceAll(/[\s\p{Cc}]+/gu, ' ')
      .trim()
      .slice(0, 200),
    text,
  };
}

/** One press only where nobody on the way can read or change it. */
function unsubscribing(address: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${address}>`,
    ...(address.startsWith('https:') ? { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' } : {}),
  };
}
