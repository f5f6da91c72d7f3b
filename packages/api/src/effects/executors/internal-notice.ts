import type { PlannedEffect } from '@handrail/core/effects/payloads';
import { addresseesOf, insertNotices } from '@handrail/db/effects/notices';
import { planLowRisk } from '../low-risk.ts';
import type { Executor } from './executor.ts';

/** A line in each addressee's inbox, and a mail to each where a mail server is set. Who is not active any more gets nothing. */
export const internalNotice: Executor<'internal_notice'> = {
  where: 'inside',
  carryOut: async (tx, services, { workspaceId, onboardingId, effectId, payload, now }) => {
    const { to, ...notice } = payload;
    const people = await addresseesOf(tx, { workspaceId, onboardingId }, to);
    const memberIds = people.map(({ id }) => id);
    await insertNotices(tx, { workspaceId, onboardingId, effectId, memberIds, ...notice, at: now });
    if (services.sendsMail) {
      const effects = people.map(({ id, email }): PlannedEffect => ({
        kind: 'notice_mail',
        target: `notice:${effectId}:${id}`,
        payload: { to: email, ...notice },
      }));
      const by = { actor: 'system', now };
      await planLowRisk(tx, { workspaceId, onboardingId, decisionId: null, by, effects });
    }
    return { outcome: 'done', answer: { people: memberIds.length } };
  },
};
