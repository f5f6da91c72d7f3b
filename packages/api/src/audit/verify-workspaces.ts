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
    verdicts.push({ workspace, verdict: await verifyWorkspace(db, workspace.id, noted) });
  return verdicts;
}

/** Checks the chain of one workspace. Each begins with the workspace's own making, so an empty one was emptied. */
export async function verifyWorkspace(db: Db, workspaceId: string, noted?: ChainHead): Promise<ChainVerdict> {
  return begun(await verifyAudit(db, workspaceId, noted));
}

/** The verdict on a chain that must have a first entry. */
export function begun(verdict: ChainVerdict): ChainVerdict {
  if (!verdict.ok || verdict.entries > 0) return verdict;
  const reason = 'Every entry is gone: the first, which tells of the making of the workspace, is missing.';
  return { ok: false, entries: 0, firstBadSeq: 1, reason };
}
