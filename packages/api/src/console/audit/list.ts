import { z } from 'zod';
import { listAudit } from '../../audit/list.ts';
import { allowed } from '../../trpc.ts';

/** The audit log, newest first, 50 a page. */
export const list = allowed('audit.read')
  .input(
    z.strictObject({
      action: z.string().max(100).optional(),
      actor: z.string().max(200).optional(),
      objectId: z.string().max(200).optional(),
      q: z.string().max(200).optional(),
      cursor: z.string().max(100).optional(),
    }),
  )
  .query(({ ctx, input: { cursor, ...filter } }) => listAudit(ctx.tx, ctx.workspaceId, filter, cursor));
