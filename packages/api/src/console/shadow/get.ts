import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { viewShadowRun } from '../../shadow/view.ts';
import { SHADOW_FILTERS } from '../../shadow/views.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** A run's report with a page of its cases. */
export const get = allowed('shadow.read')
  .input(
    z.strictObject({
      id: objectId,
      show: z.enum(SHADOW_FILTERS).default('all'),
      page: z.int().default(1),
    }),
  )
  .query(async ({ ctx, input }) => orThrow(await viewShadowRun(ctx.tx, ctx.workspaceId, input)));
