import { viewTemplates } from '../../messages/templates-view.ts';
import { allowedToRead } from '../../trpc.ts';

/** Every template of messages. */
export const templates = allowedToRead('messages.read').query(({ ctx }) =>
  viewTemplates(ctx.tx, ctx.workspaceId),
);
