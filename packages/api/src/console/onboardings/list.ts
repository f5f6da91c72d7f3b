import { z } from 'zod';
import { listOnboardings } from '../../onboardings/list.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { ONBOARDING_SORTS } from '../../views.ts';
import { filters } from './input.ts';

/** One page of the onboardings that match. */
export const list = allowed('onboardings.read')
  .input(
    filters.extend({
      sort: z.enum(ONBOARDING_SORTS).default('updated'),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
  )
  .query(async ({ ctx, input: { sort, cursor, limit, ...narrowed } }) =>
    orThrow(
      await listOnboardings(ctx.tx, ctx.workspaceId, {
        filters: narrowed,
        sort,
        limit,
        ...(cursor ? { cursor } : {}),
      }),
    ),
  );
