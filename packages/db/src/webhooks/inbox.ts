import type { Tx } from '../transaction.ts';

/** An event's key: the sender gives each event one id and keeps it when it tries again. */
export type EventKey = { readonly workspaceId: string; readonly source: string; readonly eventId: string };

/** What was answered to an event; `answer` is the body, byte for byte. */
export type Answered = { readonly bodyHash: string; readonly status: number; readonly answer: string };

/** The answer given to an event, if it came before. */
export function answeredEvent(
  tx: Tx,
  { workspaceId, source, eventId }: EventKey,
): Promise<Answered | undefined> {
  return tx
    .selectFrom('inbox')
    .select(['body_hash as bodyHash', 'status', 'answer'])
    .where('workspace_id', '=', workspaceId)
    .where('source', '=', source)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
}

/** Keeps the answer to an event. Returns false, and keeps nothing, when the event has been answered meanwhile. */
export async function keepAnswer(
  tx: Tx,
  { workspaceId, source, eventId }: EventKey,
  { bodyHash, status, answer }: Answered,
  at: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('inbox')
    .values({
      workspace_id: workspaceId,
      source,
      event_id: eventId,
      body_hash: bodyHash,
      status,
      answer,
      received_at: at,
    })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'source', 'event_id']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
