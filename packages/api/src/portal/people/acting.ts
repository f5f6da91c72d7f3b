import { ownDomains } from '@handrail/core/people/mailDomains';
import { emailDomain } from '@handrail/core/compare/names';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { colleaguesOn } from '@handrail/db/portal/people';
import type { Tx } from '@handrail/db/transaction';
import type { ContactAct } from '../../contacts/act.ts';
import type { Inviter } from '../../contacts/invite.ts';
import { colleagueLimits } from '../../people/limits.ts';
import { granted, refused, refusalError } from '../../refusal.ts';
import type { Outcome } from '../../refusal.ts';
import type { PortalContext } from '../context.ts';
import type { ActingContact } from '../customer.ts';

/** A contact changes who of their own people is on an onboarding. */
export function customerAct(
  ctx: PortalContext,
  { contact }: ActingContact,
  onboardingId: string,
): ContactAct & Inviter {
  return {
    ...{ workspaceId: ctx.workspaceId, onboardingId, now: ctx.now() },
    actor: `contact:${contact.id}`,
    inviter: contact.name,
    portalUrl: ctx.portalUrl,
  };
}

/** Champions invite colleagues; nobody else of the customer does. */
export function mayInvite({ contact }: ActingContact): boolean {
  return contact.roles.includes('champion');
}

/** Whether this contact may bring in this address: a champion may, within the domains of the people who are there. */
export async function mayBring(
  tx: Tx,
  acting: ActingContact,
  onboardingId: string,
  email: string,
): Promise<Outcome<null>> {
  if (!mayInvite(acting)) return refused({ kind: 'forbidden' });
  const people = await colleaguesOn(tx, acting.scope, onboardingId);
  const domains = ownDomains(people.map((one) => one.email));
  if (domains.includes(emailDomain(email) ?? '')) return granted(null);
  return refused({
    kind: 'invalid',
    path: '/email',
    message: 'You may invite people with an address of your own company.',
  });
}

/** Counts one mail to a colleague; throws the refusal where it is one too many. */
export async function countMail(ctx: PortalContext): Promise<void> {
  const wait = await takeFromLimits(ctx.db, colleagueLimits(ctx.secret, ctx.contactId), ctx.now());
  if (wait > 0) throw refusalError({ kind: 'rate_limited', retryAfterSeconds: wait });
}
