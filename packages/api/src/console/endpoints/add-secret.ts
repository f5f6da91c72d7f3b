import { z } from 'zod';
import { addEndpointSecret } from '../../endpoints/manage.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { objectId } from '../object-id.ts';
import { managing } from './managing.ts';

/** Makes a second secret for an endpoint and tells it, this once. */
export const addSecret = allowed('webhooks.manage')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) => orThrow(await addEndpointSecret(ctx.tx, managing(ctx), input.id)));
