import { z } from 'zod';
import { meetingDecisionSchema } from '@handrail/core/reviews/decision';
import { decideMeeting as make } from '../../kickoff/decide-meeting.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from '../reviews/acting.ts';

/** Sets the kickoff's meeting, changes its time or calls it off. */
export const decideMeeting = allowedOutside('reviews.decide')
  .input(reviewed.extend({ version: z.int().min(0).max(2_147_483_646), decision: meetingDecisionSchema }))
  .mutation(({ ctx, input: { id, ...deciding } }) =>
    acting(ctx, id, (tx, act) => make(tx, { ...act, ...deciding })),
  );
