import { z } from 'zod';
import { pageOfShadowRuns } from '../../shadow/view.ts';
import { allowed } from '../../trpc.ts';

/** The shadow runs, newest first. */
export const list = allowed('shadow.read')
  .input(z.strictObject({ cursor: z.string().max(100).optional() }).default({}))
  .query(({ ctx, input }) => pageOfShadowRuns(ctx.tx, ctx.workspaceId, input.cursor));
