import { z } from 'zod';
import { reviewSettingsSchema } from '@handrail/core/reviews/settings';
import { orThrow } from '../../refusal.ts';
import { changeReviewSettings } from '../../reviews/settings.ts';
import { allowed } from '../../trpc.ts';

/** Changes business hours, and how long reviews may take. */
export const changeSettings = allowed('reviews.settings')
  .input(z.strictObject({ settings: reviewSettingsSchema, version: z.int().min(0).max(2_147_483_646) }))
  .mutation(async ({ ctx, input }) => {
    const by = { workspaceId: ctx.workspaceId, actor: `member:${ctx.memberId}`, now: ctx.now() };
    return orThrow(await changeReviewSettings(ctx.tx, { ...input, ...by }));
  });
