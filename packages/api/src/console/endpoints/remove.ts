import { removeEndpoint } from '../../endpoints/manage.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { managing, seenEndpoint } from './managing.ts';

/** Removes an endpoint for good. */
export const remove = allowed('webhooks.manage')
  .input(seenEndpoint)
  .mutation(async ({ ctx, input }) => orThrow(await removeEndpoint(ctx.tx, managing(ctx), input)));
