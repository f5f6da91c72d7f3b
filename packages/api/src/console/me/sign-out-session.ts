import { z } from 'zod';
import { endOwnSession } from '../../people/end-sessions.ts';
import { orThrow } from '../../refusal.ts';
import { signedIn } from '../../trpc.ts';

/** Ends one of the acting person's sessions. */
export const signOutSession = signedIn
  .input(z.strictObject({ id: z.uuid() }))
  .mutation(async ({ ctx, input }): Promise<void> => {
    orThrow(await endOwnSession(ctx.tx, { ...ctx.actor, now: ctx.now() }, input.id));
  });
