import { boardOf } from '../../onboardings/board.ts';
import { allowed } from '../../trpc.ts';
import { filters } from './input.ts';

/** The onboardings that match, by state. */
export const board = allowed('onboardings.read')
  .input(filters)
  .query(({ ctx, input }) => boardOf(ctx.tx, ctx.workspaceId, input));
