import { endpointSettings } from '@handrail/core/endpoints/purposes';
import { changeEndpoint } from '../../endpoints/manage.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { managing, seenEndpoint } from './managing.ts';

/** Gives an endpoint other addresses. */
export const change = allowed('webhooks.manage')
  .input(endpointSettings.extend(seenEndpoint.shape))
  .mutation(async ({ ctx, input: { id, version, ...settings } }) =>
    orThrow(await changeEndpoint(ctx.tx, managing(ctx), { id, version }, settings)),
  );
