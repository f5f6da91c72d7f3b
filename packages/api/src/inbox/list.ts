import { newestNotice, noticesOf, unreadNotices } from '@handrail/db/effects/inbox';
import type { Inbox } from '@handrail/db/effects/inbox';
import type { Tx } from '@handrail/db/transaction';
import { pageById } from '../paging/by-id.ts';
import type { InboxView } from './views.ts';

const PAGE = 30;

/** One page of a member's notices, newest first: all, or those not read. `cursor` as a page gave it. */
export async function listNotices(
  tx: Tx,
  inbox: Inbox,
  { unread, cursor }: { readonly unread: boolean; readonly cursor?: string | undefined },
): Promise<InboxView> {
  const page = await pageById(cursor, PAGE, (place, limit) => noticesOf(tx, inbox, { unread, place, limit }));
  return {
    ...page,
    items: page.items.map(({ id, accountName, topic, subject, text, at, readAt }) => ({
      id,
      accountName,
      topic,
      subject,
      text,
      at,
      read: readAt !== null,
    })),
    unread: await unreadNotices(tx, inbox),
    newest: await newestNotice(tx, inbox),
  };
}
