import { z } from 'zod';
import { readNoticesUpTo } from '@handrail/db/effects/inbox';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** Marks the caller's notices up to the newest that they have seen as read. */
export const readAll = allowed('inbox.read')
  .input(z.strictObject({ upTo: objectId }))
  .mutation(({ ctx, input }) => readNoticesUpTo(ctx.tx, ctx, input.upTo, ctx.now()));
