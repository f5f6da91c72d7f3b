import { onboardingById } from '@handrail/db/onboardings/get';
import { z } from 'zod';
import { teamIntake } from '../../intake/for-team.ts';
import { laneOf } from '../../onboardings/list-item.ts';
import { refusalError } from '../../refusal.ts';
import { allowedToRead } from '../../trpc.ts';
import { objectId } from '../object-id.ts';

/** The state of an onboarding's intake: what the customer confirmed, corrected or told, and what is missing. */
export const intake = allowedToRead('onboardings.read')
  .input(z.strictObject({ id: objectId }))
  .query(async ({ ctx, input: { id } }) => {
    const onboarding = await onboardingById(ctx.tx, ctx.workspaceId, id);
    if (onboarding === undefined) throw refusalError({ kind: 'not_found' });
    const of = { workspaceId: ctx.workspaceId, onboardingId: id, lane: laneOf(onboarding.lane) };
    return { accountName: onboarding.accountName, intake: await teamIntake(ctx.tx, of) };
  });
