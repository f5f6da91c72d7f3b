import { z } from 'zod';
import { CHECKLISTS } from '@handrail/core/kickoff/checklists';
import { markPoint as mark } from '../../kickoff/mark-point.ts';
import { orThrow } from '../../refusal.ts';
import { allowed } from '../../trpc.ts';
import { reviewed } from '../reviews/acting.ts';

/** Ticks a point of the internal sync or of sales' checklist, or takes the tick away. */
export const markPoint = allowed('reviews.decide')
  .input(
    reviewed.extend({
      list: z.enum(CHECKLISTS),
      point: z.string().max(60),
      done: z.boolean(),
      note: z.string().trim().max(1000).default(''),
    }),
  )
  .mutation(async ({ ctx, input: { id: onboardingId, note, ...marking } }) => {
    const { workspaceId, actor: member } = ctx;
    const given = { workspaceId, onboardingId, ...marking, note: note === '' ? null : note };
    return orThrow(await mark(ctx.tx, { ...given, member, now: ctx.now() }));
  });
