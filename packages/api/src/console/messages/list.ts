import { z } from 'zod';
import { MESSAGE_LISTS } from '@handrail/core/messages/states';
import { listMessages } from '../../messages/list.ts';
import { allowedToRead } from '../../trpc.ts';

/** One page of a list of all messages. */
export const list = allowedToRead('messages.read')
  .input(
    z.strictObject({
      list: z.enum(MESSAGE_LISTS).default('awaiting'),
      cursor: z.string().max(200).optional(),
    }),
  )
  .query(({ ctx, input }) =>
    listMessages(ctx.tx, { workspaceId: ctx.workspaceId, member: ctx.actor }, input),
  );
