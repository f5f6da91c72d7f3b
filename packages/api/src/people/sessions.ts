import { sawContact } from '@handrail/db/people/contacts';
import { sawMember } from '@handrail/db/people/members';
import { endSessions, moveSession, sessionByToken, touchSession } from '@handrail/db/people/sessions';
import type { Alive } from '@handrail/db/people/sessions';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { choices } from './begin-session.ts';
import type { SignedIn } from './begin-session.ts';
import { SEEN_EVERY_MS, SESSION_IDLE_MS, later } from './limits.ts';
import { noteVisit, placesOf } from './places.ts';
import { newToken, tokenHash } from './tokens.ts';

export type Session = {
  readonly sessionId: string;
  readonly loginId: string;
  readonly email: string;
  /** All null until the person has chosen one of several places. Whether they are active is read with every act. */
  readonly workspaceId: string | null;
  /** In the portal: the member who looks on as the contact. */
  readonly memberId: string | null;
  readonly contactId: string | null;
  readonly endsAt: string;
};

/** The living session of a cookie's token at this process's door, or null. One read; once a minute it also notes that the person is here. */
export async function sessionOf(services: Services, token: string): Promise<Session | null> {
  const { db, door } = services;
  const now = services.now();
  const row = await sessionByToken(db, door, tokenHash(token), aliveAt(now));
  if (row === undefined) return null;
  const { id, workspaceId, memberId, contactId } = row;
  if (row.lastSeenAt <= later(now, -SEEN_EVERY_MS)) {
    await touchSession(db, id, now);
    const saw = workspaceId === null ? null : sawWhom(row);
    if (workspaceId !== null && saw !== null)
      await inWorkspace(db, workspaceId, (tx) => saw(tx, workspaceId, now));
  }
  const { loginId, email, endsAt } = row;
  return { sessionId: id, loginId, email, workspaceId, memberId, contactId, endsAt };
}

/** What must hold of a session for it to live at `now`. */
export function aliveAt(now: string): Alive {
  return { now, idleSince: later(now, -SESSION_IDLE_MS) };
}

/** Who is here; a member who looks on as a contact is neither. */
function sawWhom({ memberId, contactId }: Pick<Session, 'memberId' | 'contactId'>) {
  if (contactId === null)
    return memberId === null
      ? null
      : (tx: Tx, workspaceId: string, now: string) => sawMember(tx, workspaceId, memberId, now);
  return memberId === null
    ? (tx: Tx, workspaceId: string, now: string) => sawContact(tx, workspaceId, contactId, now)
    : null;
}

/** The places that the person may go to. */
export async function placesToGo(services: Services, session: Session): Promise<SignedIn['places']> {
  return choices(await placesOf(services, session.loginId));
}

/** Goes to one of the person's places. The session lives on under a new token. */
export async function choosePlace(
  services: Services,
  given: { readonly token: string; readonly id: string },
): Promise<Outcome<SignedIn>> {
  const { db } = services;
  const session = await sessionOf(services, given.token);
  if (session === null) return refused({ kind: 'signed_out' });
  // A member's look at the portal is of one contact, and stays so.
  const places = isView(session) ? [] : await placesOf(services, session.loginId);
  const chosen = places.find(({ id }) => id === given.id);
  if (chosen === undefined) return refused({ kind: 'not_found' });
  const token = newToken();
  const now = services.now();
  const moved = await inWorkspace(db, chosen.workspaceId, async (tx) => {
    if (!(await moveSession(tx, session.sessionId, { ...chosen, tokenHash: tokenHash(token) }))) return false;
    const details = { session: session.sessionId, how: 'chosen' };
    await noteVisit(tx, { ...chosen, at: now, what: 'signed_in', details });
    return true;
  });
  if (!moved) return refused({ kind: 'signed_out' });
  return granted({
    token,
    endsAt: session.endsAt,
    workspaceId: chosen.workspaceId,
    places: choices(places),
  });
}

/** Ends the session of a token; nothing happens where there is none. */
export async function signOut(services: Services, token: string): Promise<void> {
  const session = await sessionOf(services, token);
  if (session === null) return;
  const { sessionId, workspaceId, loginId, memberId, contactId } = session;
  const who =
    memberId !== null && contactId === null
      ? { memberId, contactId }
      : memberId === null && contactId !== null
        ? { memberId, contactId }
        : null;
  if (workspaceId === null || who === null) {
    await endSessions(services.db, { loginId, id: sessionId });
    return;
  }
  await inWorkspace(services.db, workspaceId, async (tx) => {
    await endSessions(tx, { loginId, id: sessionId });
    const details = { session: sessionId };
    await noteVisit(tx, { workspaceId, ...who, at: services.now(), what: 'signed_out', details });
  });
}

function isView({ memberId, contactId }: Pick<Session, 'memberId' | 'contactId'>): boolean {
  return memberId !== null && contactId !== null;
}
