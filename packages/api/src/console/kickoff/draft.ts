import { toSchedule } from '../../kickoff/to-schedule.ts';
import { allowedOutside } from '../../trpc.ts';
import { acting, reviewed } from '../reviews/acting.ts';

/** The kickoff's meeting as it stands, and what the packet suggests for it. */
export const draft = allowedOutside('reviews.read')
  .input(reviewed)
  .query(({ ctx, input }) => acting(ctx, input.id, toSchedule));
