import { z } from 'zod';
import { pageOfImports } from '../../imports/view.ts';
import { allowed } from '../../trpc.ts';

/** The imports, newest first. */
export const list = allowed('imports.run')
  .input(z.strictObject({ cursor: z.string().max(100).optional() }).default({}))
  .query(({ ctx, input }) => pageOfImports(ctx.tx, ctx.workspaceId, input.cursor));
