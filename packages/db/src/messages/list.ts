import { sql } from 'kysely';
import { MESSAGE_LISTS, MESSAGE_STATES_IN } from '@handrail/core/messages/states';
import type { MessageList } from '@handrail/core/messages/states';
import type { Tx } from '../transaction.ts';
import { selectMessages } from './messages.ts';
import type { StoredMessage } from './messages.ts';

export type ListedMessage = StoredMessage & { readonly accountName: string };

/** How far a list is counted: beyond it, nobody reads the number. */
const COUNTED = 1000;

/** Up to `limit` messages of a list, newest first: all, or those on one side of a place. Ids are in the order of time. */
export async function messagesIn(
  tx: Tx,
  workspaceId: string,
  list: MessageList,
  place: { readonly id: string; readonly newer: boolean } | null,
  limit: number,
): Promise<ListedMessage[]> {
  const newer = place?.newer === true;
  const listed = selectMessages(tx, workspaceId)
    .innerJoin('onboardings as o', (join) =>
      join.onRef('o.workspace_id', '=', 'm.workspace_id').onRef('o.id', '=', 'm.onboarding_id'),
    )
    .select('o.account_name as accountName')
    .where('m.state', 'in', MESSAGE_STATES_IN[list])
    .orderBy('m.id', newer ? 'asc' : 'desc')
    .limit(limit);
  const rows = await (place === null ? listed : listed.where('m.id', newer ? '>' : '<', place.id)).execute();
  return newer ? rows.reverse() : rows;
}

/** How many messages each list has; 1000 means that or more. */
export async function messageCounts(tx: Tx, workspaceId: string): Promise<Record<MessageList, number>> {
  const counts = MESSAGE_LISTS.map(
    (list) => sql`${list}::text, (select count(*)::int from (
      select from messages m where m.workspace_id = ${workspaceId} and m.state = any(${MESSAGE_STATES_IN[list]}::text[])
      limit ${COUNTED}) counted)`,
  );
  const { rows } = await sql<{ counts: Record<MessageList, number> }>`
    select json_build_object(${sql.join(counts)}) as counts`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('A count without a line');
  return row.counts;
}

/** How many messages await approval, by kind and by who drafted them. */
export async function awaitingMessages(
  tx: Tx,
  workspaceId: string,
): Promise<readonly (Pick<StoredMessage, 'kind' | 'draftedBy'> & { readonly messages: number })[]> {
  return tx
    .selectFrom('messages')
    .select(['kind', 'drafted_by as draftedBy', sql<number>`count(*)::int`.as('messages')])
    .where('workspace_id', '=', workspaceId)
    .where('state', 'in', MESSAGE_STATES_IN.awaiting)
    .groupBy(['kind', 'drafted_by'])
    .execute();
}

/** How many messages were made of each template and version. */
export async function templateUses(
  tx: Tx,
  workspaceId: string,
): Promise<{ readonly name: string; readonly version: number; readonly messages: number }[]> {
  const { rows } = await sql<{ name: string; version: number; messages: number }>`
    select m.template ->> 'name' as name, (m.template ->> 'version')::int as version, count(*)::int as messages
    from messages m where m.workspace_id = ${workspaceId} and m.template is not null
    group by 1, 2 order by 1, 2`.execute(tx);
  return rows;
}
