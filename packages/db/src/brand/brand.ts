import { sql } from 'kysely';
import type { Logo } from '@handrail/core/brand/logo';
import type { Tx } from '../transaction.ts';

/** How a workspace looks to its customers. */
export type StoredBrand = {
  readonly name: string;
  /** Null: the house's own. */
  readonly accent: string | null;
  readonly logo: { readonly id: string; readonly width: number; readonly height: number } | null;
  /** 0 while nobody has changed anything. */
  readonly version: number;
};

/** The brand of the transaction's workspace; undefined where there is no such workspace. */
export async function brandOf(tx: Tx, workspaceId: string): Promise<StoredBrand | undefined> {
  const { rows } = await sql<StoredBrand>`
    select w.name, b.accent, coalesce(b.version, 0) as version,
      case when l.id is null then null
        else jsonb_build_object('id', l.id, 'width', l.width, 'height', l.height) end as logo
    from workspaces w
      left join brands b on b.workspace_id = w.id
      left join logos l on l.workspace_id = w.id and l.id = b.logo_id
    where w.id = ${workspaceId}`.execute(tx);
  return rows[0];
}

/** The picture of the logo in use, if it is this one. */
export function logoInUse(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<{ readonly type: string; readonly bytes: Buffer } | undefined> {
  return tx
    .selectFrom('logos as l')
    .innerJoin('brands as b', (join) =>
      join.onRef('b.workspace_id', '=', 'l.workspace_id').onRef('b.logo_id', '=', 'l.id'),
    )
    .select(['l.media_type as type', 'l.bytes'])
    .where('l.workspace_id', '=', workspaceId)
    .where('l.id', '=', id)
    .executeTakeFirst();
}

/** Whether the workspace keeps a logo of this id. */
export async function hasLogo(tx: Tx, workspaceId: string, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('logos')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return found !== undefined;
}

/** Keeps a logo, which nothing shows yet. */
export async function insertLogo(
  tx: Tx,
  workspaceId: string,
  logo: Logo & { readonly id: string; readonly at: string },
): Promise<void> {
  const { type, bytes, at, ...rest } = logo;
  await tx
    .insertInto('logos')
    .values({
      ...{ workspace_id: workspaceId, media_type: type, added_at: at, ...rest },
      bytes: Buffer.from(bytes),
    })
    .execute();
}

/** Drops every logo of the workspace but these. */
export async function dropLogos(tx: Tx, workspaceId: string, but: readonly string[]): Promise<void> {
  await tx
    .deleteFrom('logos')
    .where('workspace_id', '=', workspaceId)
    .where(sql<boolean>`id <> all (${[...but]}::uuid[])`)
    .execute();
}

/** Changes a workspace's brand, its name included, if it still is at `version`; false where it is not. */
export async function saveBrand(
  tx: Tx,
  workspaceId: string,
  version: number,
  brand: {
    readonly name: string;
    readonly accent: string | null;
    readonly logoId: string | null;
    readonly at: string;
    readonly by: string;
  },
): Promise<boolean> {
  const { accent, logoId: logo_id, at: updated_at, by: updated_by, name } = brand;
  const columns = { accent, logo_id, updated_at, updated_by, version: version + 1 };
  const changed =
    version === 0
      ? (
          await tx
            .insertInto('brands')
            .values({ workspace_id: workspaceId, ...columns })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst()
        ).numInsertedOrUpdatedRows
      : (
          await tx
            .updateTable('brands')
            .set(columns)
            .where('workspace_id', '=', workspaceId)
            .where('version', '=', version)
            .executeTakeFirst()
        ).numUpdatedRows;
  if (changed !== 1n) return false;
  await tx
    .updateTable('workspaces')
    .set(({ eb }) => ({ name, version: eb('version', '+', 1) }))
    .where('id', '=', workspaceId)
    .where('name', '<>', name)
    .execute();
  return true;
}
