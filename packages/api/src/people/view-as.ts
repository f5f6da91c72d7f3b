import { newId } from '@handrail/db/ids';
import type { View } from '@handrail/db/people/challenges';
import { endSessions, insertSession } from '@handrail/db/people/sessions';
import { readAccountScope } from '@handrail/db/portal/scope';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { sessionRow } from './begin-session.ts';
import type { SignedIn, Visitor } from './begin-session.ts';
import { VIEW_LASTS_MS, later } from './limits.ts';
import { newToken, tokenHash } from './tokens.ts';

/** Begins a member's look at the portal as one contact: an hour at most, and nothing can be changed in it. */
export async function beginView(
  services: Services,
  loginId: string,
  visitor: Visitor,
  view: View,
): Promise<Outcome<SignedIn>> {
  const now = services.now();
  const [token, id, endsAt] = [newToken(), newId(), later(now, VIEW_LASTS_MS)];
  const { workspaceId } = view;
  const begun = await inWorkspace(services.db, workspaceId, async (tx) => {
    if ((await readAccountScope(tx, workspaceId, view.contactId)) === undefined) return false;
    if (visitor.replaces !== undefined) await endSessions(tx, { tokenHash: tokenHash(visitor.replaces) });
    await insertSession(tx, {
      ...sessionRow({ id, token, loginId, now, endsAt, visitor }),
      ...view,
      door: 'portal',
    });
    return true;
  });
  if (!begun) return refused({ kind: 'not_found' });
  return granted({ token, endsAt, workspaceId, places: [] });
}
