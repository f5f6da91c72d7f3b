import { brandOf } from '@handrail/db/brand/brand';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { BrandView } from './views.ts';

/** How customers see a workspace. */
export async function viewBrand(tx: Tx, workspaceId: string): Promise<Outcome<BrandView>> {
  const brand = await brandOf(tx, workspaceId);
  if (brand === undefined) return refused({ kind: 'not_found' });
  const { name, accent, logo } = brand;
  return granted({ workspaceId, name, accent, logo });
}
