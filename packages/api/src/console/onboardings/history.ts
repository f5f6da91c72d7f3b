import { z } from 'zod';
import { HISTORY_PARTS } from '../../onboardings/history-views.ts';
import { historyOf } from '../../onboardings/history.ts';
import { orThrow } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** What happened to an onboarding in sentences, newest first, 50 a page. */
export const history = allowedToRead('onboardings.read')
  .input(
    z.strictObject({
      id: objectId,
      part: z.enum(HISTORY_PARTS).optional(),
      cursor: z.string().max(100).optional(),
    }),
  )
  .query(async ({ ctx, input: { id, part, cursor } }) =>
    orThrow(await historyOf(ctx.tx, ctx.workspaceId, { onboardingId: id, part: part ?? null, cursor })),
  );
