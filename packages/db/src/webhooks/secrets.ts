import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

export type LiveSecret = {
  readonly id: string;
  readonly source: string;
  /** Encrypted; see `api/webhooks/seal.ts`. */
  readonly sealed: string;
  readonly hint: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
};

/** The secrets that are accepted now, oldest first; of one source where it is given. */
export function liveSecrets(tx: Tx, workspaceId: string, source?: string): Promise<LiveSecret[]> {
  return secretsQuery(tx, workspaceId, source).execute();
}

/** The query of `liveSecrets`. */
export function secretsQuery(tx: Tx, workspaceId: string, source?: string) {
  const query = tx
    .selectFrom('webhook_secrets')
    .select(['id', 'source', 'sealed', 'hint', 'created_at as createdAt', 'last_used_at as lastUsedAt'])
    .where('workspace_id', '=', workspaceId)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id');
  return source === undefined ? query : query.where('source', '=', source);
}

/** Adds a secret in a free place of its source. Returns false, and adds nothing, where both are taken. */
export async function insertSecret(
  tx: Tx,
  secret: {
    workspaceId: string;
    id: string;
    source: string;
    sealed: string;
    hint: string;
    at: string;
    by: string;
  },
): Promise<boolean> {
  const insert = () =>
    sql`
      insert into webhook_secrets (workspace_id, id, source, slot, sealed, hint, created_at, created_by)
      select ${secret.workspaceId}, ${secret.id}, ${secret.source}, place.slot, ${secret.sealed}, ${secret.hint}, ${secret.at},
        ${secret.by}
      from unnest(array[1, 2]) as place (slot)
      where not exists (
        select from webhook_secrets live
        where live.workspace_id = ${secret.workspaceId} and live.source = ${secret.source} and live.slot = place.slot
          and live.revoked_at is null
      )
      order by place.slot limit 1
      on conflict (workspace_id, source, slot) where revoked_at is null do nothing`.execute(tx);
  const inserted = (await insert()).numAffectedRows === 1n;
  // Another may have taken the same place just now; a second look sees it, and the other place.
  return inserted || (await insert()).numAffectedRows === 1n;
}

/** From now on the secret is not accepted. Returns its source, or undefined where there is no such live secret. */
export async function revokeSecret(
  tx: Tx,
  workspaceId: string,
  id: string,
  at: string,
): Promise<{ source: string; hint: string } | undefined> {
  return tx
    .updateTable('webhook_secrets')
    .set((eb) => ({ revoked_at: at, version: eb('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning(['source', 'hint'])
    .executeTakeFirst();
}

/** Notes when a secret was last used; at most once a minute, so that a busy source does not write at each event. */
export async function noteSecretUse(
  tx: Tx,
  workspaceId: string,
  secret: LiveSecret,
  at: string,
): Promise<void> {
  if (secret.lastUsedAt !== null && Date.parse(at) - Date.parse(secret.lastUsedAt) < 60_000) return;
  await tx
    .updateTable('webhook_secrets')
    .set({ last_used_at: at })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', secret.id)
    .execute();
}
