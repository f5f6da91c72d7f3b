import { z } from 'zod';
import { brandSchema, logoChange } from '@handrail/core/brand/brand';
import { changeBrand } from '../../brand/change.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';

/** Changes the vendor's name, logo and accent colour. */
export const change = allowed('brand.change')
  .input(brandSchema.extend({ logo: logoChange, version: z.int().min(0).max(2_147_483_646) }))
  .mutation(async ({ ctx, input }) => {
    const by = { workspaceId: ctx.workspaceId, actor: `member:${ctx.memberId}`, now: ctx.now() };
    return orThrow(await changeBrand(ctx.tx, { ...input, ...by }));
  });
