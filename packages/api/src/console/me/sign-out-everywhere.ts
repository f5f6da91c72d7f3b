import { endAllSessions } from '../../people/end-sessions.ts';
import { signedIn } from '../../trpc.ts';

/** Ends all of the acting person's sessions, this one too. */
export const signOutEverywhere = signedIn.mutation(async ({ ctx }): Promise<void> => {
  await endAllSessions(ctx.tx, { ...ctx.actor, now: ctx.now() });
});
