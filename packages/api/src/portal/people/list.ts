import { ownDomains } from '@handrail/core/people/mailDomains';
import { colleaguesOn } from '@handrail/db/portal/people';
import { onboardingProcedure } from '../customer.ts';
import type { PeopleView } from '../views.ts';
import { mayInvite } from './acting.ts';

/** The customer's own people on an onboarding. */
export const list = onboardingProcedure.query(async ({ ctx }): Promise<PeopleView> => {
  const people = await colleaguesOn(ctx.tx, ctx.scope, ctx.onboardingId);
  return {
    people: people.map(({ id, name, email, roles, lastSeenAt, placeVersion }) => ({
      ...{ id, name, email, roles, version: placeVersion },
      isMe: id === ctx.contact.id,
      hasCome: lastSeenAt !== null,
    })),
    mayInvite: mayInvite(ctx),
    domains: ownDomains(people.map(({ email }) => email)),
  };
});
