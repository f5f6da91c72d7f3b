import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../transaction.ts';
import { branches, inList, QUEUE_LISTS } from './queue-branches.ts';
import type { QueueList, Viewer } from './queue-branches.ts';

/** How far a list is counted: beyond it, nobody reads the number, and counting all would slow with the list. */
const COUNTED = 1000;

/** Items of each list, and of the first those that are over; 1000 means that or more. */
export type QueueCount = Readonly<Record<QueueList | 'overdue', number>>;

/** How much of the queue is the viewer's own, and how much there is in all. */
export async function queueCounts(
  tx: Tx,
  workspaceId: string,
  viewer: Viewer,
  now: string,
): Promise<{ readonly mine: QueueCount; readonly all: QueueCount }> {
  const { rows } = await queueCountsQuery(workspaceId, viewer, now).execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('A count without a line');
  return row;
}

/** The statement of the counts; one line. */
export function queueCountsQuery(
  workspaceId: string,
  viewer: Viewer,
  now: string,
): RawBuilder<{ mine: QueueCount; all: QueueCount }> {
  const counted = (list: QueueList, share: 'mine' | 'all', condition: RawBuilder<unknown> = sql`true`) => {
    const parts = share === 'all' ? [sql`true`] : branches(list, viewer, 'mine');
    const each = parts.map(
      (part) => sql`(select from review_items i
        where i.workspace_id = ${workspaceId} and ${inList(list)} and ${condition} and ${part} limit ${COUNTED})`,
    );
    return sql`(select count(*)::int from (select from (${sql.join(each, sql` union all `)}) a limit ${COUNTED}) b)`;
  };
  const object = (share: 'mine' | 'all') => {
    const counts = QUEUE_LISTS.map((list) => sql`${list}::text, ${counted(list, share)}`);
    return sql`json_build_object(${sql.join(counts)},
      'overdue', ${counted('open', share, sql`i.due_at <= ${now}`)})`;
  };
  return sql`select ${object('mine')} as mine, ${object('all')} as "all"`;
}
