import type { Db } from '@handrail/db/connect';
import { workspaceBySlug } from '@handrail/db/people/workspaces';
import type { Workspace } from '@handrail/db/people/workspaces';

/** The workspace of a slug, or null. */
export async function findWorkspace(db: Db, slug: string): Promise<Workspace | null> {
  return (await workspaceBySlug(db, slug)) ?? null;
}
