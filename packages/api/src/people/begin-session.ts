import type { Db } from '@handrail/db/connect';
import { newId } from '@handrail/db/ids';
import { burnChallenges } from '@handrail/db/people/challenges';
import { endSessions, insertSession } from '@handrail/db/people/sessions';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { SESSION_LASTS_MS, later } from './limits.ts';
import { noteVisit, placesOf } from './places.ts';
import type { Place } from './places.ts';
import { newToken, tokenHash } from './tokens.ts';

/** Who is at the door. */
export type Visitor = {
  readonly ip: string;
  readonly userAgent: string;
  /** The token of a session that the browser already has; it ends as the new one begins. */
  readonly replaces?: string;
};

export type SignedIn = {
  /** The session cookie's value; kept nowhere on our side. */
  readonly token: string;
  /** When the session ends at the latest. */
  readonly endsAt: string;
  /** Null: the person has several places to go and chooses one (`choosePlace`). */
  readonly workspaceId: string | null;
  readonly places: readonly Choice[];
};

/** A place that a person may choose, as they see it. */
export type Choice = Pick<Place, 'id' | 'name' | 'account'>;

/** Begins a session, always under a new token. `into` chooses the place by its id; otherwise the only one is chosen. */
export async function beginSession(
  services: Services,
  loginId: string,
  visitor: Visitor,
  into?: { readonly id: string; readonly how: 'demo' },
): Promise<Outcome<SignedIn>> {
  const places = await placesOf(services, loginId);
  const [first, second] = places;
  if (first === undefined)
    return refused({
      kind: 'invalid',
      path: '',
      message: 'This address is no longer a member of any workspace.',
    });
  const only = second === undefined ? first : undefined;
  const chosen = into === undefined ? only : places.find(({ id }) => id === into.id);
  const now = services.now();
  const [token, id, endsAt] = [newToken(), newId(), later(now, SESSION_LASTS_MS)];
  const begin = async (db: Pick<Db, 'insertInto' | 'updateTable' | 'deleteFrom'>) => {
    if (visitor.replaces !== undefined) await endSessions(db, { tokenHash: tokenHash(visitor.replaces) });
    await burnChallenges(db, services.door, loginId, now);
    await insertSession(db, {
      ...sessionRow({ id, token, loginId, now, endsAt, visitor }),
      door: services.door,
      workspaceId: chosen?.workspaceId ?? null,
      memberId: chosen?.memberId ?? null,
      contactId: chosen?.contactId ?? null,
    });
  };
  if (chosen === undefined) await services.db.transaction().execute(begin);
  else
    await inWorkspace(services.db, chosen.workspaceId, async (tx) => {
      await begin(tx);
      const details = { session: id, ip: visitor.ip, how: into?.how ?? 'mail' };
      await noteVisit(tx, { ...chosen, at: now, what: 'signed_in', details });
    });
  return granted({ token, endsAt, workspaceId: chosen?.workspaceId ?? null, places: choices(places) });
}

/** What every new session is stored with, wherever it leads. */
export function sessionRow(given: {
  readonly id: string;
  readonly token: string;
  readonly loginId: string;
  readonly now: string;
  readonly endsAt: string;
  readonly visitor: Visitor;
}) {
  const { id, token, loginId, now, endsAt, visitor } = given;
  return {
    ...{ id, loginId, endsAt },
    tokenHash: tokenHash(token),
    createdAt: now,
    userAgent: visitor.userAgent.slice(0, 400),
    ip: visitor.ip,
  };
}

/** What a person chooses from. */
export function choices(places: readonly Place[]): Choice[] {
  return places.map(({ id, name, account }) => ({ id, name, account }));
}
