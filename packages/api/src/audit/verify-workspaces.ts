import type { ChainHead, ChainVerdict } from '@handrail/core/audit/chain';
import { verifyAudit } from '@handrail/db/audit/verify';
import type { Db } from '@handrail/db/connect';
import { listWorkspaces, workspaceBySlug } from '@handrail/db/people/workspaces';
import type { Workspace } from '@handrail/db/people/workspaces';

/** Checks the chains of all workspaces, or of the one with this slug; null where there is none such. */
export async function verifyWorkspaces(
  db: Db,
  slug: string | undefined,
  noted?: ChainHead,
): Promise<{ readonly workspace: Workspace; readonly verdict: ChainVerdict }[] | null> {
  const one = slug === undefined ? undefined : await workspaceBySlug(db, slug);
  if (slug !== undefined && one === undefined) return null;
  const workspaces = one === undefined ? await listWorkspaces(db) : [one];
  const verdicts = [];
  for (const workspace of workspaces)
    verdicts.push({ workspace, verdict: await verifyAudit(db, workspace.id, noted) });
  return verdicts;
}
