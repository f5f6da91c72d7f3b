import { z } from 'zod';
import { MOST_WRONG_CODES, challengeOfLink, useCode, useLink } from '@handrail/db/people/challenges';
import type { LetIn } from '@handrail/db/people/challenges';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import type { Services } from '../context.ts';
import { refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { beginSession } from './begin-session.ts';
import type { SignedIn, Visitor } from './begin-session.ts';
import { consumeLimits } from './limits.ts';
import { codeHash, tokenHash } from './tokens.ts';
import { beginView } from './view-as.ts';

export type LinkState =
  | { readonly state: 'ready'; readonly email: string }
  | { readonly state: 'used' }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

/** What a link is good for. For the page behind it: looking never uses it up (mail scanners open links too). */
export async function peekLink(services: Services, token: string): Promise<LinkState> {
  const link = await challengeOfLink(services.db, services.door, tokenHash(token));
  // A member's look at the portal has a page of its own.
  if (link === undefined || link.email === null || link.viewedContactId !== null) return { state: 'unknown' };
  if (link.usedAt !== null || link.wrongCodes >= MOST_WRONG_CODES) return { state: 'used' };
  if (link.expiresAt <= services.now()) return { state: 'expired' };
  return { state: 'ready', email: link.email };
}

/** What a member's link to look at the portal is good for: as `peekLink`. */
export async function peekView(services: Services, token: string): Promise<{ readonly ready: boolean }> {
  const link = await challengeOfLink(services.db, services.door, tokenHash(token));
  const isView = link !== undefined && link.viewedContactId !== null;
  return { ready: isView && link.usedAt === null && link.expiresAt > services.now() };
}

/** The button behind the link: signs in, once. */
export function consumeLink(
  services: Services,
  given: Visitor & { readonly token: string },
): Promise<Outcome<SignedIn>> {
  const message = 'This link was used already, or its ten minutes are over. Ask for a new one.';
  const use = (now: string) => useLink(services.db, services.door, tokenHash(given.token), now);
  return consume(services, given, use, { path: '/token', message });
}

/** The six digits, typed where the sign-in was asked for: signs in, once. The fifth wrong code burns the challenge, link included. */
export function consumeCode(
  services: Services,
  given: Visitor & { readonly challengeId: string; readonly code: string },
): Promise<Outcome<SignedIn>> {
  const digits = given.code.replaceAll(/[\s-]/g, '');
  const hash = codeHash(services.secret, given.challengeId, digits);
  const message =
    'This code is not right, or its ten minutes are over. After five wrong codes ask for a new one.';
  const known = z.uuid().safeParse(given.challengeId).success;
  const use = async (now: string) =>
    known ? await useCode(services.db, services.door, given.challengeId, hash, now) : null;
  return consume(services, given, use, { path: '/code', message });
}

async function consume(
  services: Services,
  visitor: Visitor,
  use: (now: string) => Promise<LetIn | null>,
  failed: { readonly path: string; readonly message: string },
): Promise<Outcome<SignedIn>> {
  const now = services.now();
  const wait = await takeFromLimits(services.db, consumeLimits(services.secret, visitor.ip), now);
  if (wait > 0) return refused({ kind: 'rate_limited', retryAfterSeconds: wait });
  const letIn = await use(now);
  if (letIn === null) return refused({ kind: 'invalid', ...failed });
  return letIn.view === null
    ? beginSession(services, letIn.loginId, visitor)
    : beginView(services, letIn.loginId, visitor, letIn.view);
}
