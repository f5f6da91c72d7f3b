import { z } from 'zod';
import { revokeEndpointSecret } from '../../endpoints/manage.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { managing } from './managing.ts';

/** Ends one of an endpoint's two secrets at once. */
export const revokeSecret = allowed('webhooks.manage')
  .input(z.strictObject({ id: objectId, secretId: objectId }))
  .mutation(async ({ ctx, input }) => orThrow(await revokeEndpointSecret(ctx.tx, managing(ctx), input)));
