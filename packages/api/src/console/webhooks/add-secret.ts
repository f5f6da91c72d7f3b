import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { addWebhookSecret } from '../../webhooks/secrets.ts';
import { SECRET_SOURCES } from '../../webhooks/sources.ts';

/** Makes a secret for a source and tells it, this once. */
export const addSecret = allowed('webhooks.manage')
  .input(z.strictObject({ source: z.enum(SECRET_SOURCES) }))
  .mutation(async ({ ctx, input }) => {
    const { tx, workspaceId, actor, secret } = ctx;
    const request = { workspaceId, actor: `member:${actor.memberId}`, at: ctx.now(), sealedWith: secret };
    return orThrow(await addWebhookSecret(tx, { ...request, source: input.source }));
  });
