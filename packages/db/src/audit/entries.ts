import { sql } from 'kysely';
import type { ChainEntry, ChainHead } from '@handrail/core/audit/chain';
import type { Tx } from '../transaction.ts';

const entries = (tx: Tx, workspaceId: string) =>
  tx
    .selectFrom('audit_entries')
    .select([
      'seq',
      'at',
      'actor',
      'action',
      'object_type as objectType',
      'object_id as objectId',
      'payload',
      'hash',
    ])
    .where('workspace_id', '=', workspaceId);

/** Up to `most` entries after the one with the number `after`, oldest first. */
export function entriesAfter(
  tx: Tx,
  workspaceId: string,
  after: number,
  most: number,
): Promise<ChainEntry[]> {
  return entries(tx, workspaceId).where('seq', '>', after).orderBy('seq').limit(most).execute();
}

/** The chain from its first entry on, read in pieces of `size`, for a walk in constant memory. */
export async function* chainOf(tx: Tx, workspaceId: string, size = 2000): AsyncGenerator<ChainEntry> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const page = await entriesAfter(tx, workspaceId, after, size);
    yield* page;
    const last = page.at(-1);
    if (last === undefined || page.length < size) return;
    after = last.seq;
  }
}

/** Where the chain ends, or null before its first entry. */
export async function headOf(tx: Tx, workspaceId: string): Promise<ChainHead | null> {
  const head = await tx
    .selectFrom('audit_heads')
    .select(['seq', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return head ?? null;
}

export type AuditFilter = {
  /** An action (`member.invited`), or a noun for all of its actions (`member`). */
  readonly action?: string;
  readonly actor?: string;
  readonly objectId?: string;
  /** Nouns of actions, of which any will do. */
  readonly nouns?: readonly string[];
  /** Left out: entries with one of these actions, where `containing` is given only those with it in their text. */
  readonly without?: readonly { readonly actions: readonly string[]; readonly containing?: string }[];
  /** Anywhere in the entry's text or in the name of the customer it is about, upper and lower case alike. */
  readonly q?: string;
};

/**
 * One page of entries, newest first. `before`: older than this `seq`; `after`: the page just newer than it.
 * Gives up to `limit` + 1, so that the caller sees whether there is more.
 */
export async function findEntries(
  tx: Tx,
  workspaceId: string,
  filter: AuditFilter,
  at: { readonly before?: number; readonly after?: number; readonly limit: number },
): Promise<ChainEntry[]> {
  let query = entries(tx, workspaceId).limit(at.limit + 1);
  const { action, actor, objectId, nouns, without = [], q } = filter;
  if (action !== undefined)
    query = query.where((where) =>
      where.or([where('action', '=', action), where('action', 'like', `${likeText(action)}.%`)]),
    );
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (objectId !== undefined) query = query.where('object_id', '=', objectId);
  if (nouns !== undefined) query = query.where(sql<string>`split_part(action, '.', 1)`, 'in', nouns);
  for (const { actions, containing } of without)
    query = query.where((where) =>
      where.not(
        where.and([
          where('action', 'in', actions),
          ...(containing === undefined ? [] : [where('payload', 'like', `%${likeText(containing)}%`)]),
        ]),
      ),
    );
  if (q !== undefined) {
    const pattern = `%${likeText(q)}%`;
    query = query.where((where) =>
      where.or([
        sql<boolean>`payload ilike ${pattern}`,
        where.and([
          where('object_type', '=', 'onboarding'),
          where(
            'object_id',
            'in',
            where
              .selectFrom('onboardings')
              .select(sql<string>`id::text`.as('id'))
              .where('workspace_id', '=', workspaceId)
              .where('account_name', 'ilike', pattern),
          ),
        ]),
      ]),
    );
  }
  if (at.before !== undefined) query = query.where('seq', '<', at.before);
  if (at.after === undefined) return query.orderBy('seq', 'desc').execute();
  return (await query.where('seq', '>', at.after).orderBy('seq', 'asc').execute()).reverse();
}

/** Text for a `like` pattern in which it stands for itself. */
function likeText(text: string): string {
  return text.replaceAll(/[\\%_]/g, (character) => `\\${character}`);
}
