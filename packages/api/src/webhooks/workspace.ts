import type { Db } from '@handrail/db/connect';
import { nameWorkspace } from '../people/name-workspace.ts';

/**
 * The id of the workspace that a webhook's address names, or of the only one where it names none.
 * A name once resolved is not looked up again: a workspace keeps its slug.
 */
export async function webhookWorkspace(db: Db, slug: string | null): Promise<string | 'unknown' | 'unclear'> {
  const seen = resolved.get(db) ?? new Map<string, string>();
  resolved.set(db, seen);
  const before = slug === null ? undefined : seen.get(slug);
  if (before !== undefined) return before;
  const named = await nameWorkspace(db, slug);
  if (named.kind !== 'found') return named.kind;
  if (slug !== null) seen.set(slug, named.workspace.id);
  return named.workspace.id;
}

const resolved = new WeakMap<Db, Map<string, string>>();
