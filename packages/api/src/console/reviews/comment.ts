import { z } from 'zod';
import { orThrow } from '../../refusal.ts';
import { comment as write } from '../../reviews/comment.ts';
import { allowed } from '../../trpc.ts';
import { rowId } from '../onboardings/input.ts';
import { objectId } from '../object-id.ts';

/** Postgres holds no NUL in a text. */
const body = z
  .string()
  .transform((text) => text.replaceAll('\u0000', '').trim())
  .pipe(z.string().min(1, 'Write something first.').max(4000, 'Make it shorter: 4000 characters at most.'));

/** Writes about an onboarding, or one of its rows. */
export const comment = allowed('reviews.discuss')
  .input(z.strictObject({ onboardingId: objectId, row: rowId.nullable(), body }))
  .mutation(async ({ ctx, input }) =>
    orThrow(
      await write(ctx.tx, { ...input, workspaceId: ctx.workspaceId, member: ctx.actor, now: ctx.now() }),
    ),
  );
