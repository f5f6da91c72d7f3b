import { appendAudit } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { insertChallenge } from '@handrail/db/people/challenges';
import { loginByEmail, membershipsOf } from '@handrail/db/people/memberships';
import { inWorkspace } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { emailAddress } from './email.ts';
import { SIGN_IN_LASTS_MS, later } from './limits.ts';
import { codeHash, newCode, newToken, tokenHash } from './tokens.ts';

/**
 * A sign-in link for a member, for whoever runs the server to hand over when mail does not work. Good as a mailed one is:
 * ten minutes, once. It stands in the audit log of each workspace the member could go to with it.
 */
export async function makeSignInLink(
  services: Pick<Services, 'db' | 'secret' | 'publicUrl'>,
  email: string,
  by: { readonly actor: string; readonly now: string },
): Promise<Outcome<{ link: string }>> {
  const { db, secret, publicUrl } = services;
  const address = emailAddress.safeParse(email);
  const loginId = address.success ? await loginByEmail(db, address.data) : null;
  const memberships = loginId === null ? [] : await membershipsOf(db, loginId);
  if (memberships.length === 0)
    return refused({ kind: 'invalid', path: '/email', message: 'No active member has this address.' });
  const [id, token] = [newId(), newToken()];
  for (const { workspaceId, memberId } of memberships)
    await inWorkspace(db, workspaceId, (tx) =>
      appendAudit(tx, {
        workspaceId,
        at: by.now,
        actor: by.actor,
        action: 'member.link_made',
        objectType: 'member',
        objectId: memberId,
        details: {},
      }),
    );
  await insertChallenge(db, {
    id,
    door: 'console',
    loginId,
    tokenHash: tokenHash(token),
    // Nobody is told this code: only the link is good.
    codeHash: codeHash(secret, id, newCode()),
    createdAt: by.now,
    expiresAt: later(by.now, SIGN_IN_LASTS_MS),
  });
  return granted({ link: `${publicUrl}/sign-in/link?token=${token}` });
}
