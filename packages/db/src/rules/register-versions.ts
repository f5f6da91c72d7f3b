import { sql } from 'kysely';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

export type RegisterVersion = { readonly number: number; readonly hash: string };

/** The register in force: the last one published. */
export function latestRegisterVersion(tx: Tx, workspaceId: string): Promise<RegisterVersion | undefined> {
  return tx
    .selectFrom('register_versions')
    .select(['number', 'hash'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** The register as it stood under a number, as it was given to `publishRegister`. */
export async function registerOf(tx: Tx, workspaceId: string, number: number): Promise<unknown> {
  const row = await tx
    .selectFrom('register_versions')
    .select('register')
    .where('workspace_id', '=', workspaceId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row?.register;
}

/**
 * Makes `register` the one in force, unless it is already (by its hash). Returns its number and whether it is new.
 * Processes that start together take turns, so one change makes one version.
 */
export async function publishRegister(
  tx: Tx,
  workspaceId: string,
  publishing: { register: unknown; hash: string; at: string; by: string },
): Promise<{ number: number; published: boolean }> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`register ${workspaceId}`}, 0))`.execute(tx);
  const latest = await latestRegisterVersion(tx, workspaceId);
  if (latest?.hash === publishing.hash) return { number: latest.number, published: false };
  const number = (latest?.number ?? 0) + 1;
  await tx
    .insertInto('register_versions')
    .values({
      workspace_id: workspaceId,
      number,
      hash: publishing.hash,
      register: jsonb(publishing.register),
      published_at: publishing.at,
      published_by: publishing.by,
    })
    .execute();
  return { number, published: true };
}
