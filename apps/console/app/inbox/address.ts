/** What the inbox reads from its address. */
export type InboxQuery = { readonly unread: boolean; readonly cursor?: string };

/** Reads the inbox's address. */
export function readInboxQuery(params: URLSearchParams): InboxQuery {
  const cursor = params.get('cursor');
  return { unread: params.get('show') === 'unread', ...(cursor ? { cursor: cursor.slice(0, 200) } : {}) };
}

/** The address of a page of the inbox. */
export function inboxHref({ unread, cursor }: InboxQuery): string {
  const params = new URLSearchParams();
  if (unread) params.set('show', 'unread');
  if (cursor) params.set('cursor', cursor);
  return params.size === 0 ? '/inbox' : `/inbox?${params}`;
}
