import { authorize } from '@handrail/core/people/authorize';
import { z } from 'zod';
import { teamPlan } from '../../plan/for-team.ts';
import { refusalError } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** The customer's plan: the steps of both sides, who did what, and whether it is agreed on. */
export const get = allowedToRead('onboardings.read')
  .input(z.strictObject({ id: objectId }))
  .query(async ({ ctx, input: { id } }) => {
    const plan = await teamPlan(ctx.tx, { workspaceId: ctx.workspaceId, onboardingId: id }, ctx.now());
    if (plan === undefined) throw refusalError({ kind: 'not_found' });
    return { ...plan, mayChange: authorize(ctx.actor, 'plan.change', ctx) };
  });
