import { allowed } from '../../trpc.ts';
import { webhookSources } from '../../webhooks/list.ts';

/** Where signed webhooks may come from, with the secrets that are live. */
export const list = allowed('webhooks.manage').query(({ ctx }) =>
  webhookSources(ctx.tx, ctx.workspaceId, {
    publicUrl: ctx.publicUrl,
    takesMail: ctx.replyAddress !== null,
  }),
);
