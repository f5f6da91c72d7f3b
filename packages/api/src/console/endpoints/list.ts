import { endpointsOf } from '../../endpoints/list.ts';
import { allowed } from '../../trpc.ts';

/** Every purpose with the endpoint that is called for it. */
export const list = allowed('webhooks.manage').query(({ ctx }) => endpointsOf(ctx.tx, ctx.workspaceId));
