import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { revokeWebhookSecret } from '../../webhooks/secrets.ts';
import { objectId } from '../object-id.ts';

/** Ends a secret at once. */
export const revokeSecret = allowed('webhooks.manage')
  .input(z.strictObject({ id: objectId }))
  .mutation(async ({ ctx, input }) => {
    const { tx, workspaceId, actor } = ctx;
    const request = { workspaceId, actor: `member:${actor.memberId}`, at: ctx.now(), id: input.id };
    return orThrow(await revokeWebhookSecret(tx, request));
  });
