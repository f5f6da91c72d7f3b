import { z } from 'zod';
import { endpointSettings, PURPOSES } from '@handrail/core/endpoints/purposes';
import { addEndpoint } from '../../endpoints/manage.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { managing } from './managing.ts';

/** Sets up the endpoint of a purpose and tells its secret, this once. */
export const add = allowed('webhooks.manage')
  .input(endpointSettings.extend({ purpose: z.enum(PURPOSES) }))
  .mutation(async ({ ctx, input: { purpose, ...settings } }) =>
    orThrow(await addEndpoint(ctx.tx, managing(ctx), purpose, settings)),
  );
