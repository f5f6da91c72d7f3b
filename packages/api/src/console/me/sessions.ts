import { sessionsOfLogin } from '@handrail/db/people/sessions';
import { aliveAt } from '../../people/sessions.ts';
import { signedIn } from '../../trpc.ts';
import type { SessionView } from '../../views.ts';

/** The acting person's living sessions, in the console, in all their workspaces, last seen first. */
export const sessions = signedIn.query(async ({ ctx }): Promise<SessionView[]> => {
  const alive = await sessionsOfLogin(ctx.tx, 'console', ctx.actor.loginId, aliveAt(ctx.now()));
  return alive.map(({ id, createdAt, lastSeenAt, userAgent, ip }) => ({
    id,
    current: id === ctx.sessionId,
    createdAt,
    lastSeenAt,
    userAgent,
    ip,
  }));
});
