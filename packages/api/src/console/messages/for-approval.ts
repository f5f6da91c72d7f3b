import { messagesForApproval } from '../../messages/list.ts';
import { allowedToRead } from '../../trpc.ts';

/** How many messages wait for the caller's approval. */
export const forApproval = allowedToRead('messages.read').query(({ ctx }) =>
  messagesForApproval(ctx.tx, { workspaceId: ctx.workspaceId, member: ctx.actor }),
);
