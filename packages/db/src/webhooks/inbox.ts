import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { together } from '../together.ts';
import type { Tx } from '../transaction.ts';
import { secretsQuery } from './secrets.ts';
import type { LiveSecret } from './secrets.ts';

/** An event's key: the sender gives each event one id and keeps it when it tries again. */
export type EventKey = { readonly workspaceId: string; readonly source: string; readonly eventId: string };

/** What was answered to an event; `answer` is the body, byte for byte. */
export type Answered = { readonly bodyHash: string; readonly status: number; readonly answer: string };

/** The live secrets of an event's source, and the answer given to the event if it came before. */
export async function eventOnFile(
  tx: Tx,
  key: EventKey,
): Promise<{ secrets: LiveSecret[]; answered: Answered | undefined }> {
  const [secrets, answers] = await together(tx, [
    secretsQuery(tx, key.workspaceId, key.source).compile(),
    answerQuery(tx, key).compile(),
  ]);
  return { secrets, answered: answers[0] };
}

function answerQuery(tx: Tx, { workspaceId, source, eventId }: EventKey) {
  return tx
    .selectFrom('inbox')
    .select(['body_hash as bodyHash', 'status', 'answer'])
    .where('workspace_id', '=', workspaceId)
    .where('source', '=', source)
    .where('event_id', '=', eventId);
}

/** Keeps the answer to an event. Returns false, and keeps nothing, when the event has been answered meanwhile. */
export async function keepAnswer(tx: Tx, key: EventKey, answered: Answered, at: string): Promise<boolean> {
  const { numAffectedRows } = await keepingAnswer(key, answered, at).execute(tx);
  return numAffectedRows === 1n;
}

/** The statement that keeps an answer, unless there is one. */
export function keepingAnswer(key: EventKey, answered: Answered, at: string): RawBuilder<unknown> {
  return sql`
    insert into inbox (workspace_id, source, event_id, body_hash, status, answer, received_at)
    values (${key.workspaceId}, ${key.source}, ${key.eventId}, ${answered.bodyHash}, ${answered.status}, ${answered.answer}, ${at})
    on conflict (workspace_id, source, event_id) do nothing`;
}
