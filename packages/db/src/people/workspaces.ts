import type { Db } from '../connect.ts';
import type { Tx } from '../transaction.ts';

export type Workspace = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly timezone: string;
  readonly version: number;
};

const columns = ['id', 'slug', 'name', 'timezone', 'version'] as const;

/** Makes the transaction's workspace. Throws where the slug is taken (Postgres error 23505). */
export async function insertWorkspace(
  tx: Tx,
  workspace: { id: string; slug: string; name: string; timezone: string; createdAt: string },
): Promise<void> {
  const { createdAt, ...values } = workspace;
  await tx
    .insertInto('workspaces')
    .values({ ...values, created_at: createdAt })
    .execute();
}

/** By slug, from the directory: no workspace needs to be chosen. */
export function workspaceBySlug(db: Db, slug: string): Promise<Workspace | undefined> {
  return db.selectFrom('workspaces').select(columns).where('slug', '=', slug).executeTakeFirst();
}

/** By id; `tx` or `db`. */
export function workspaceById(db: Pick<Db, 'selectFrom'>, id: string): Promise<Workspace | undefined> {
  return db.selectFrom('workspaces').select(columns).where('id', '=', id).executeTakeFirst();
}

/** All, by slug. */
export function listWorkspaces(db: Db): Promise<Workspace[]> {
  return db.selectFrom('workspaces').select(columns).orderBy('slug').execute();
}
