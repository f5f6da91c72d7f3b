import type { Limit } from '@handrail/db/people/rate-limits';
import { limitKey } from './tokens.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long the mailed link and code are good for. */
export const SIGN_IN_LASTS_MS = 10 * MINUTE;
/** A session ends when it was not used for this long … */
export const SESSION_IDLE_MS = 12 * HOUR;
/** … and in any case this long after signing in. */
export const SESSION_LASTS_MS = 14 * 24 * HOUR;
/** How long one of our people looks at the portal as a contact. */
export const VIEW_LASTS_MS = HOUR;
/** How exactly "last seen" is kept: one write a minute, not one a page. */
export const SEEN_EVERY_MS = MINUTE;
/** Asking for a sign-in takes at least this long, so that the time does not tell whether the address is known. */
export const SIGN_IN_ANSWER_MS = 400;

const QUARTER_HOUR_S = 15 * 60;

/** Asking for a sign-in: 5 mails an address, 30 requests an IP (an office shares one), in a quarter of an hour. */
export function requestLimits(secret: string, email: string, ip: string): Limit[] {
  return [
    { key: limitKey(secret, 'ask-address', email), most: 5, windowSeconds: QUARTER_HOUR_S },
    { key: limitKey(secret, 'ask-ip', ip), most: 30, windowSeconds: QUARTER_HOUR_S },
  ];
}

/** Using a link or a code: 60 tries an IP in a quarter of an hour; each code has its own limit besides. */
export function consumeLimits(secret: string, ip: string): Limit[] {
  return [{ key: limitKey(secret, 'use-ip', ip), most: 60, windowSeconds: QUARTER_HOUR_S }];
}

/** Calendars that follow a plan: 120 requests an IP in a quarter of an hour, as an office shares one and calendars ask by the hour. */
export function calendarLimits(secret: string, ip: string): Limit[] {
  return [{ key: limitKey(secret, 'calendar-ip', ip), most: 120, windowSeconds: QUARTER_HOUR_S }];
}

/** Colleagues whom a customer's person invites: 20 mails in an hour. */
export function colleagueLimits(secret: string, contactId: string): Limit[] {
  return [{ key: limitKey(secret, 'invite-colleague', contactId), most: 20, windowSeconds: 60 * 60 }];
}

/** Files that a customer's person hands in: 60 in an hour, as each is looked into by a process of its own. */
export function uploadLimits(secret: string, contactId: string): Limit[] {
  return [{ key: limitKey(secret, 'upload', contactId), most: 60, windowSeconds: 60 * 60 }];
}

/** What a customer's person writes in the conversation: 30 messages in a quarter of an hour. */
export function writingLimits(secret: string, contactId: string): Limit[] {
  return [{ key: limitKey(secret, 'write-message', contactId), most: 30, windowSeconds: QUARTER_HOUR_S }];
}

/** Answers by mail to one contact's address that were not taken in, of which our people are told: 5 in an hour. */
export function refusedReplyLimits(secret: string, contactId: string): Limit[] {
  return [{ key: limitKey(secret, 'refused-reply', contactId), most: 5, windowSeconds: 60 * 60 }];
}

/** How often somebody says that they are stuck: 10 times in an hour, as each is a task for somebody. */
export function stuckLimits(secret: string, contactId: string): Limit[] {
  return [{ key: limitKey(secret, 'say-stuck', contactId), most: 10, windowSeconds: 60 * 60 }];
}

/** An ISO time, moved by milliseconds. */
export function later(at: string, ms: number): string {
  return new Date(Date.parse(at) + ms).toISOString();
}
