import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { InternalRole, RowId, Tier } from '@handrail/core/rules/vocabulary';
import { hasWord } from '../onboardings/filters.ts';
import type { Tx } from '../transaction.ts';
import type { ReviewItem } from './items.ts';
import { branches, inList } from './queue-branches.ts';
import type { QueueList, QueueShare, Viewer } from './queue-branches.ts';

/** What a queue is narrowed to; every given condition must hold, and within one any value suffices. */
export type QueueFilter = {
  readonly tiers?: readonly Tier[];
  readonly rows?: readonly RowId[];
  readonly roles?: readonly InternalRole[];
  /** Only items whose clock had run out by then. */
  readonly overdueAt?: string;
  /** Words of the onboarding, as `onboarding_words` keeps them; each must begin one. */
  readonly words?: readonly string[];
};

/** A line of the queue. */
export type QueuedItem = Omit<ReviewItem, 'subjectHash'> & {
  readonly onboardingId: string;
  readonly accountName: string;
  readonly ownerName: string | null;
  /** When the condition that it was approved with falls due. */
  readonly conditionDueAt: string | null;
};

/** The line that a page begins after: its due time (null in lists without clocks), onboarding and row. */
export type QueuePosition = {
  readonly dueAt: string | null;
  readonly onboardingId: string;
  readonly row: string;
};

export type QueueRequest = {
  readonly list: QueueList;
  /** Whose items: the viewer's, or everyone else's. */
  readonly share: QueueShare;
  readonly viewer: Viewer;
  readonly filter: QueueFilter;
  readonly from: QueuePosition | null;
  readonly backwards: boolean;
  readonly limit: number;
};

/** Up to `limit` items in the direction turned: by due time, or by onboarding and row where no clock runs. */
export async function queuedItems(tx: Tx, workspaceId: string, request: QueueRequest): Promise<QueuedItem[]> {
  const { rows } = await queueQuery(workspaceId, request).execute(tx);
  return rows;
}

/** The statement of a page. Each part of the queue is a range of one index; the parts are merged. */
export function queueQuery(workspaceId: string, request: QueueRequest): RawBuilder<QueuedItem> {
  const { list, filter, from, backwards, limit } = request;
  const place = [sql`i.onboarding_id`, sql`i.row_id`];
  // What is to be cleaned up is due never: the column only names the order of the index.
  const keys = list === 'open' || list === 'cleanup' ? [sql`i.due_at`, ...place] : place;
  const direction = sql.raw(backwards ? 'desc' : 'asc');
  const order = sql`order by ${sql.join(keys.map((key) => sql`${key} ${direction}`))}`;
  const conditions = [
    sql`i.workspace_id = ${workspaceId}`,
    inList(list),
    ...narrowed(workspaceId, filter),
    ...(from === null ? [] : [beyond(list === 'open' ? keys : place, from, backwards)]),
  ];
  const parts = branches(list, request.viewer, request.share, filter.roles).map(
    (branch) => sql`(select i.* from review_items i where ${sql.join([...conditions, branch], sql` and `)}
      ${order} limit ${limit})`,
  );
  const page = sql`select i.* from (${sql.join(parts, sql` union all `)}) i ${order} limit ${limit}`;
  return sql`${lines(workspaceId, page)} ${order}`;
}

/** One item by itself; undefined where there is none. */
export async function queuedItem(
  tx: Tx,
  workspaceId: string,
  { onboardingId, row }: { readonly onboardingId: string; readonly row: RowId },
): Promise<QueuedItem | undefined> {
  const one = sql`select i.* from review_items i
    where i.workspace_id = ${workspaceId} and i.onboarding_id = ${onboardingId} and i.row_id = ${row}`;
  const { rows } = await lines(workspaceId, one).execute(tx);
  return rows[0];
}

function lines(workspaceId: string, items: RawBuilder<unknown>): RawBuilder<QueuedItem> {
  return sql`
    select i.onboarding_id as "onboardingId", o.account_name as "accountName", i.row_id as "row", i.kind, i.tier, i.title,
      i.because, i.holds, i.state, i.owner_role as "ownerRole", i.owner_id as "ownerId", m.name as "ownerName",
      i.escalation_role as "escalationRole", i.opened_at as "openedAt", i.due_at as "dueAt", i.minutes_left as "minutesLeft",
      i.waits_until as "waitsUntil",
      i.escalated_at as "escalatedAt", i.decision_id as "decisionId", c.due_at as "conditionDueAt", i.version
    from (${items}) i
    join onboardings o on o.workspace_id = ${workspaceId} and o.id = i.onboarding_id
    left join members m on m.workspace_id = ${workspaceId} and m.id = i.owner_id
    left join conditions c on c.workspace_id = ${workspaceId} and c.onboarding_id = i.onboarding_id and c.row_id = i.row_id
      and c.in_force`;
}

function beyond(
  keys: readonly RawBuilder<unknown>[],
  from: QueuePosition,
  backwards: boolean,
): RawBuilder<unknown> {
  const values = [from.dueAt, from.onboardingId, from.row].slice(-keys.length);
  return sql`(${sql.join(keys)}) ${sql.raw(backwards ? '<' : '>')} (${sql.join(values)})`;
}

function narrowed(workspaceId: string, filter: QueueFilter): RawBuilder<unknown>[] {
  const conditions: RawBuilder<unknown>[] = [];
  if (filter.tiers !== undefined) conditions.push(sql`i.tier = any(${filter.tiers}::text[])`);
  if (filter.rows !== undefined) conditions.push(sql`i.row_id = any(${filter.rows}::text[])`);
  if (filter.overdueAt !== undefined) conditions.push(sql`i.due_at <= ${filter.overdueAt}`);
  for (const word of filter.words ?? []) conditions.push(hasWord(workspaceId, sql`i.onboarding_id`, word));
  return conditions;
}
