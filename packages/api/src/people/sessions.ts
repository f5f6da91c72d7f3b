import { appendAudit } from '@handrail/db/audit/append';
import { sawMember } from '@handrail/db/people/members';
import { membershipsOf } from '@handrail/db/people/memberships';
import { endSessions, moveSession, sessionByToken, touchSession } from '@handrail/db/people/sessions';
import type { Alive } from '@handrail/db/people/sessions';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { choices } from './begin-session.ts';
import type { SignedIn } from './begin-session.ts';
import { SEEN_EVERY_MS, SESSION_IDLE_MS, later } from './limits.ts';
import { newToken, tokenHash } from './tokens.ts';

export type Session = {
  readonly sessionId: string;
  readonly loginId: string;
  readonly email: string;
  /** Both null until the person has chosen one of several workspaces. Whether the member is active is read with every act. */
  readonly workspaceId: string | null;
  readonly memberId: string | null;
  readonly endsAt: string;
};

/** The living session of a cookie's token, or null. One read; once a minute it also notes that the person is here. */
export async function sessionOf(services: Services, token: string): Promise<Session | null> {
  const { db } = services;
  const now = services.now();
  const row = await sessionByToken(db, tokenHash(token), aliveAt(now));
  if (row === undefined) return null;
  const { id, workspaceId, memberId } = row;
  if (row.lastSeenAt <= later(now, -SEEN_EVERY_MS)) {
    await touchSession(db, id, now);
    if (workspaceId !== null && memberId !== null)
      await inWorkspace(db, workspaceId, (tx) => sawMember(tx, workspaceId, memberId, now));
  }
  return { sessionId: id, loginId: row.loginId, email: row.email, workspaceId, memberId, endsAt: row.endsAt };
}

/** What must hold of a session for it to live at `now`. */
export function aliveAt(now: string): Alive {
  return { now, idleSince: later(now, -SESSION_IDLE_MS) };
}

/** The workspaces the person may go to. */
export async function workspacesOf(services: Services, session: Session): Promise<SignedIn['workspaces']> {
  return choices(await membershipsOf(services.db, session.loginId));
}

/** Goes to one of the person's workspaces. The session lives on under a new token. */
export async function chooseWorkspace(
  services: Services,
  given: { readonly token: string; readonly workspaceId: string },
): Promise<Outcome<SignedIn>> {
  const { db } = services;
  const session = await sessionOf(services, given.token);
  if (session === null) return refused({ kind: 'signed_out' });
  const memberships = await membershipsOf(db, session.loginId);
  const chosen = memberships.find(({ workspaceId }) => workspaceId === given.workspaceId);
  if (chosen === undefined) return refused({ kind: 'not_found' });
  const token = newToken();
  const now = services.now();
  const moved = await inWorkspace(db, chosen.workspaceId, async (tx) => {
    if (!(await moveSession(tx, session.sessionId, { ...chosen, tokenHash: tokenHash(token) }))) return false;
    await sawMember(tx, chosen.workspaceId, chosen.memberId, now);
    await appendAudit(tx, {
      workspaceId: chosen.workspaceId,
      at: now,
      actor: `member:${chosen.memberId}`,
      action: 'member.signed_in',
      objectType: 'member',
      objectId: chosen.memberId,
      details: { session: session.sessionId, how: 'chosen' },
    });
    return true;
  });
  if (!moved) return refused({ kind: 'signed_out' });
  return granted({
    token,
    endsAt: session.endsAt,
    workspaceId: chosen.workspaceId,
    workspaces: choices(memberships),
  });
}

/** Ends the session of a token; nothing happens where there is none. */
export async function signOut(services: Services, token: string): Promise<void> {
  const session = await sessionOf(services, token);
  if (session === null) return;
  const { sessionId, workspaceId, memberId } = session;
  if (workspaceId === null || memberId === null) {
    await endSessions(services.db, { loginId: session.loginId, id: sessionId });
    return;
  }
  await inWorkspace(services.db, workspaceId, async (tx) => {
    await endSessions(tx, { loginId: session.loginId, id: sessionId });
    await appendAudit(tx, {
      workspaceId,
      at: services.now(),
      actor: `member:${memberId}`,
      action: 'member.signed_out',
      objectType: 'member',
      objectId: memberId,
      details: { session: sessionId },
    });
  });
}
