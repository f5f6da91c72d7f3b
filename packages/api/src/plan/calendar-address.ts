import { z } from 'zod';

/** Whose plans a calendar follows, and the key that shows it may. */
type CalendarKey = {
  readonly workspaceId: string;
  readonly contactId: string;
  readonly key: string;
};

const parts = z.tuple([z.uuid(), z.uuid(), z.string().regex(/^[\w-]{43}$/)]);

/** The address to subscribe to. The key stands in the query, which no log of ours keeps. */
export function calendarAddress(portalUrl: string, { workspaceId, contactId, key }: CalendarKey): string {
  const address = new URL('/calendar.ics', portalUrl);
  address.searchParams.set('key', `${workspaceId}.${contactId}.${key}`);
  return address.toString();
}

/** What an address says; null where it cannot be one of ours. */
export function readCalendarKey(text: string): CalendarKey | null {
  const parsed = parts.safeParse(text.split('.'));
  if (!parsed.success) return null;
  const [workspaceId, contactId, key] = parsed.data;
  return { workspaceId, contactId, key };
}
