import type { ContactRole } from '@handrail/core/people/contacts';
import type { Db } from '@handrail/db/connect';
import { aContact } from '@handrail/db/testing/builders';
import { aKickoff, anOnboarding, PLANNED_AT } from '../../effects/testing/an-onboarding.ts';
import { workOff } from '../../effects/work-off.ts';
import { createPortalContext } from '../../portal/context.ts';
import { portalCallerFor } from '../../portal/router.ts';
import { testServices } from '../../testing/services.ts';

/** A customer's plan, made by the worker of an approved kickoff, and their people by role. */
export async function aPlan(db: Db, effect = aKickoff()) {
  const onboarding = await anOnboarding(db);
  const { workspaceId, onboardingId, decide, plan } = onboarding;
  const services = testServices(db, { at: PLANNED_AT, door: 'portal' });
  const account = { key: 'pellworth.example', name: 'Pellworth' };
  const person = async (name: string, ...roles: ContactRole[]) => {
    const { id } = await aContact(db, workspaceId, [onboardingId], { name, roles, account });
    return { id, call: portalCallerFor(createPortalContext(services, { workspaceId, contactId: id })) };
  };
  const make = async () => {
    await plan(await decide('approve_kickoff'), effect);
    await workOff(testServices(db, { at: PLANNED_AT }), workspaceId);
  };
  const actions = () =>
    onboarding.within((tx) =>
      tx
        .selectFrom('audit_entries')
        .select(['action', 'actor'])
        .where('workspace_id', '=', workspaceId)
        .where('action', 'like', 'plan.%')
        .orderBy('seq')
        .execute(),
    );
  return { ...onboarding, services, person, make, actions };
}
