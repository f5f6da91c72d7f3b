import type { Db } from '@handrail/db/connect';
import { listWorkspaces, workspaceBySlug } from '@handrail/db/people/workspaces';

/**
 * The id of the workspace that a webhook's address names, or of the only one where it names none.
 * An address once resolved is not looked up again: a workspace keeps its slug.
 */
export async function webhookWorkspace(db: Db, slug: string | null): Promise<string | 'unknown' | 'unclear'> {
  if (slug === null) {
    const [only, second] = await listWorkspaces(db);
    if (only === undefined) return 'unknown';
    return second === undefined ? only.id : 'unclear';
  }
  const seen = resolved.get(db) ?? new Map<string, string>();
  resolved.set(db, seen);
  const id = seen.get(slug) ?? (SLUG.test(slug) ? (await workspaceBySlug(db, slug))?.id : undefined);
  if (id === undefined) return 'unknown';
  seen.set(slug, id);
  return id;
}

const resolved = new WeakMap<Db, Map<string, string>>();
/** As the table has it; keeps what Postgres would refuse (NUL) away from it. */
const SLUG = /^[a-z0-9](-?[a-z0-9]){0,59}$/;
