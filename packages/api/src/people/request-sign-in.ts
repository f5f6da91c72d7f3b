import { insertChallenge } from '@handrail/db/people/challenges';
import { loginByEmail } from '@handrail/db/people/memberships';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { sweepLapsed } from '@handrail/db/people/sweep';
import { newId } from '@handrail/db/ids';
import type { Services } from '../context.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { emailAddress } from './email.ts';
import { SESSION_LASTS_MS, SIGN_IN_ANSWER_MS, SIGN_IN_LASTS_MS, later, requestLimits } from './limits.ts';
import { signInMailFor } from './mails.ts';
import { placesOf } from './places.ts';
import { codeHash, newCode, newToken, tokenHash } from './tokens.ts';

/**
 * Mails one message with a link and a six-digit code, if the address is that of somebody whom this process's door is for: an active member, or a contact. The answer is the same for
 * every address: the same steps are taken, the mail server is asked either way, and it comes no faster than SIGN_IN_ANSWER_MS.
 * Refuses a bad address, too many tries, and a mail server that does not answer.
 */
export async function requestSignIn(
  services: Services,
  asked: { readonly email: string; readonly ip: string },
): Promise<Outcome<{ challengeId: string; expiresAt: string }>> {
  const email = emailAddress.safeParse(asked.email);
  if (!email.success)
    return refused({
      kind: 'invalid',
      path: '/email',
      message: email.error.issues[0]?.message ?? 'Not an address.',
    });
  const { db, secret } = services;
  const now = services.now();
  const wait = await takeFromLimits(db, requestLimits(secret, email.data, asked.ip), now);
  if (wait > 0) return refused({ kind: 'rate_limited', retryAfterSeconds: wait });
  const [answer] = await Promise.all([
    mailSignIn(services, email.data, now),
    services.pause(SIGN_IN_ANSWER_MS),
  ]);
  await sweepLapsed(db, later(now, -SESSION_LASTS_MS));
  return answer;
}

async function mailSignIn(
  services: Services,
  email: string,
  now: string,
): Promise<Outcome<{ challengeId: string; expiresAt: string }>> {
  const { db, secret, mailer } = services;
  const loginId = await loginByEmail(db, email);
  const [place] = loginId === null ? [] : await placesOf(services, loginId);
  const known = place !== undefined;
  const [challengeId, token, code] = [newId(), newToken(), newCode()];
  const expiresAt = later(now, SIGN_IN_LASTS_MS);
  await insertChallenge(db, {
    id: challengeId,
    door: services.door,
    loginId: known ? loginId : null,
    tokenHash: tokenHash(token),
    codeHash: codeHash(secret, challengeId, code),
    createdAt: now,
    expiresAt,
  });
  const sent = known
    ? await mailer.sendMail(signInMailFor(services, { to: email, place, token, code, expiresAt }))
    : await mailer.check();
  if (!sent.ok)
    services.log.error({ kind: sent.kind, reason: sent.message }, 'a sign-in mail could not be sent');
  // A mail refused for its own sake would tell that somebody here has the address; trouble with the server tells nothing.
  if (!sent.ok && sent.kind === 'unreachable')
    return refused({
      kind: 'unavailable',
      message:
        'The mail could not be sent: no mail server answers. Try again in a few minutes, or tell whoever runs Handrail.',
    });
  return granted({ challengeId, expiresAt });
}
