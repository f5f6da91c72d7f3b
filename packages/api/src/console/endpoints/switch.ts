import { z } from 'zod';
import { switchEndpoint } from '../../endpoints/manage.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { managing, seenEndpoint } from './managing.ts';

/** Switches an endpoint on or off. */
export const switchOnOrOff = allowed('webhooks.manage')
  .input(seenEndpoint.extend({ isOn: z.boolean() }))
  .mutation(async ({ ctx, input: { isOn, ...seen } }) =>
    orThrow(await switchEndpoint(ctx.tx, managing(ctx), seen, isOn)),
  );
