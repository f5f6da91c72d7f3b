import { z } from 'zod';
import { listNotices } from '../../inbox/list.ts';
import { allowedToRead } from '../../trpc.ts';

/** One page of the caller's own notices, newest first. */
export const list = allowedToRead('inbox.read')
  .input(z.strictObject({ unread: z.boolean().default(false), cursor: z.string().max(200).optional() }))
  .query(({ ctx, input }) => listNotices(ctx.tx, ctx, input));
