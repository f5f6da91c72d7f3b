import { appendAudit } from '@handrail/db/audit/append';
import type { Db } from '@handrail/db/connect';
import { newId } from '@handrail/db/ids';
import { burnChallenges } from '@handrail/db/people/challenges';
import { sawMember } from '@handrail/db/people/members';
import { membershipsOf } from '@handrail/db/people/memberships';
import type { Membership } from '@handrail/db/people/memberships';
import { endSessions, insertSession } from '@handrail/db/people/sessions';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { SESSION_LASTS_MS, later } from './limits.ts';
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
  /** Null: the person is a member of several workspaces and chooses (`chooseWorkspace`). */
  readonly workspaceId: string | null;
  readonly workspaces: readonly { readonly id: string; readonly slug: string; readonly name: string }[];
};

/** Begins a session, always under a new token. `into` chooses the workspace; otherwise the only one is chosen. */
export async function beginSession(
  services: Services,
  loginId: string,
  visitor: Visitor,
  into?: { readonly workspaceId: string; readonly how: 'demo' },
): Promise<Outcome<SignedIn>> {
  const memberships = await membershipsOf(services.db, loginId);
  const [first, second] = memberships;
  if (first === undefined)
    return refused({
      kind: 'invalid',
      path: '',
      message: 'This address is no longer a member of any workspace.',
    });
  const only = second === undefined ? first : undefined;
  const chosen =
    into === undefined ? only : memberships.find(({ workspaceId }) => workspaceId === into.workspaceId);
  const now = services.now();
  const [token, id, endsAt] = [newToken(), newId(), later(now, SESSION_LASTS_MS)];
  const begin = async (db: Pick<Db, 'insertInto' | 'updateTable' | 'deleteFrom'>) => {
    if (visitor.replaces !== undefined) await endSessions(db, { tokenHash: tokenHash(visitor.replaces) });
    await burnChallenges(db, loginId, now);
    await insertSession(db, {
      id,
      tokenHash: tokenHash(token),
      loginId,
      workspaceId: chosen?.workspaceId ?? null,
      memberId: chosen?.memberId ?? null,
      createdAt: now,
      endsAt,
      userAgent: visitor.userAgent.slice(0, 400),
      ip: visitor.ip,
    });
  };
  if (chosen === undefined) await services.db.transaction().execute(begin);
  else
    await inWorkspace(services.db, chosen.workspaceId, async (tx) => {
      await begin(tx);
      await sawMember(tx, chosen.workspaceId, chosen.memberId, now);
      await appendAudit(tx, {
        workspaceId: chosen.workspaceId,
        at: now,
        actor: `member:${chosen.memberId}`,
        action: 'member.signed_in',
        objectType: 'member',
        objectId: chosen.memberId,
        details: { session: id, ip: visitor.ip, how: into?.how ?? 'mail' },
      });
    });
  return granted({
    token,
    endsAt,
    workspaceId: chosen?.workspaceId ?? null,
    workspaces: choices(memberships),
  });
}

/** What a person chooses a workspace from. */
export function choices(memberships: readonly Membership[]): SignedIn['workspaces'] {
  return memberships.map(({ workspaceId, slug, workspaceName }) => ({
    id: workspaceId,
    slug,
    name: workspaceName,
  }));
}
