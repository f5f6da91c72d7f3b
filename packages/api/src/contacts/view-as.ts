import { newId } from '@handrail/db/ids';
import { insertChallenge } from '@handrail/db/people/challenges';
import type { Tx } from '@handrail/db/transaction';
import { SIGN_IN_LASTS_MS, later } from '../people/limits.ts';
import { codeHash, newCode, newToken, tokenHash } from '../people/tokens.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { noteContact, openContact } from './act.ts';
import type { ContactAct } from './act.ts';

/**
 * The link by which a member looks at the portal as one contact sees it: good once and for ten minutes, for a look of an hour in which
 * nothing can be changed. It stands in the onboarding's history.
 */
export async function viewAsContact(
  tx: Tx,
  act: ContactAct,
  given: {
    readonly contactId: string;
    readonly member: { readonly memberId: string; readonly loginId: string };
    readonly portalUrl: string;
    readonly secret: string;
  },
): Promise<Outcome<{ link: string }>> {
  const found = await openContact(tx, act, given.contactId);
  if (!found.ok) return found;
  const { id: contactId, name, takenOffAt } = found.value;
  if (takenOffAt !== null)
    return refused({ kind: 'stale', message: `${name} was taken off and sees nothing.` });
  const [id, token] = [newId(), newToken()];
  await insertChallenge(tx, {
    id,
    door: 'portal',
    view: { workspaceId: act.workspaceId, contactId, memberId: given.member.memberId },
    loginId: given.member.loginId,
    tokenHash: tokenHash(token),
    // Nobody is told this code: only the link is good.
    codeHash: codeHash(given.secret, id, newCode()),
    createdAt: act.now,
    expiresAt: later(act.now, SIGN_IN_LASTS_MS),
  });
  await noteContact(tx, act, 'contact.viewed_as', { contact: contactId, name });
  return granted({ link: `${given.portalUrl}/sign-in/view?token=${token}` });
}
