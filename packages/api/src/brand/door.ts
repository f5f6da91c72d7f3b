import { z } from 'zod';
import { logoInUse } from '@handrail/db/brand/brand';
import { listWorkspaces, workspaceById } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { viewBrand } from './view.ts';
import type { BrandView } from './views.ts';

/**
 * Whose door somebody stands at who is not signed in: the first of the workspaces that their link or their browser names, else the only
 * one there is, else null. Whom an address belongs to is not asked: it would tell strangers who is known here.
 */
export async function brandAtDoor(
  { db }: Pick<Services, 'db'>,
  named: readonly (string | null)[],
): Promise<BrandView | null> {
  for (const id of named)
    if (id !== null && isId(id) && (await workspaceById(db, id)) !== undefined) return brandIn(db, id);
  const [only, second] = await listWorkspaces(db);
  return only === undefined || second !== undefined ? null : brandIn(db, only.id);
}

/** A logo in use, for whoever knows its address: it stands on pages before anybody is signed in. */
export async function openLogo(
  { db }: Pick<Services, 'db'>,
  workspaceId: string,
  logoId: string,
): Promise<{ readonly type: string; readonly bytes: Buffer } | null> {
  if (!isId(workspaceId) || !isId(logoId)) return null;
  const found = await inWorkspace(db, workspaceId, (tx) => logoInUse(tx, workspaceId, logoId), {
    snapshot: true,
  });
  return found ?? null;
}

async function brandIn(db: Services['db'], workspaceId: string): Promise<BrandView | null> {
  const brand = await inWorkspace(db, workspaceId, (tx) => viewBrand(tx, workspaceId), { snapshot: true });
  return brand.ok ? brand.value : null;
}

function isId(text: string): boolean {
  return z.uuid().safeParse(text).success;
}
