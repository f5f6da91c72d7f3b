import { brandOf, logoInUse } from '@handrail/db/brand/brand';
import type { OwnBrandView } from '../../brand/views.ts';
import { refusalError } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';

/** How customers see the workspace, to be changed. */
export const get = allowed('brand.change').query(async ({ ctx }): Promise<OwnBrandView> => {
  const { tx, workspaceId } = ctx;
  const brand = await brandOf(tx, workspaceId);
  if (brand === undefined) throw refusalError({ kind: 'not_found' });
  const { logo, ...rest } = brand;
  const picture = logo === null ? undefined : await logoInUse(tx, workspaceId, logo.id);
  const src = picture && `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
  return { workspaceId, ...rest, logo: logo && src !== undefined ? { ...logo, src } : null };
});
