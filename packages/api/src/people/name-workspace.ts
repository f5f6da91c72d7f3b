import type { Db } from '@handrail/db/connect';
import { listWorkspaces, workspaceBySlug } from '@handrail/db/people/workspaces';
import type { Workspace } from '@handrail/db/people/workspaces';

/**
 * The workspace of a slug; where none is named (null), the only one there is. `unclear`: there are several, with their slugs.
 */
export async function nameWorkspace(
  db: Db,
  slug: string | null,
): Promise<
  | { readonly kind: 'found'; readonly workspace: Workspace }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unclear'; readonly slugs: readonly string[] }
> {
  if (slug !== null) {
    const workspace = SLUG.test(slug) ? await workspaceBySlug(db, slug) : undefined;
    return workspace === undefined ? { kind: 'unknown' } : { kind: 'found', workspace };
  }
  const all = await listWorkspaces(db);
  const [only, second] = all;
  if (only === undefined) return { kind: 'unknown' };
  return second === undefined
    ? { kind: 'found', workspace: only }
    : { kind: 'unclear', slugs: all.map((one) => one.slug) };
}

/** As the table has it; keeps away what Postgres refuses (NUL). */
const SLUG = /^[a-z0-9](-?[a-z0-9]){0,59}$/;
