import type { PlannedEffect } from '@handrail/core/effects/payloads';
import type { Db } from '@handrail/db/connect';
import { decided } from '@handrail/db/testing/decided';
import { aRecord } from '../../deals/testing/a-record.ts';
import { aReceivingWorkspace } from '../../deals/testing/receiving.ts';
import { planEffects } from '../plan.ts';

/** When effects are planned in tests. */
export const PLANNED_AT = '2026-03-05T09:00:00.000Z';

/** A workspace with one onboarding of a real record that nothing holds, and short ways to decide, hold and plan. */
export async function anOnboarding(db: Db) {
  const { workspaceId, receive } = await aReceivingWorkspace(db);
  const { onboardingId } = await receive(aRecord());
  const onboarding = await decided(db, workspaceId, onboardingId);
  const by = { actor: 'system', now: PLANNED_AT };
  return {
    ...onboarding,
    plan: (decisionId: string | null, ...effects: PlannedEffect[]) =>
      onboarding.within((tx) => planEffects(tx, { workspaceId, onboardingId, decisionId, by, effects })),
  };
}

/** A notice to one member. */
export function aNotice(memberId: string, target = 'test'): PlannedEffect {
  const to = { kind: 'member', memberId } as const;
  return {
    kind: 'internal_notice',
    target,
    payload: { to, topic: 'decision', subject: 'Pellworth Interiors was decided', text: 'Go and look.' },
  };
}

/** A kickoff project with two tasks, one of which the customer sees, and one step of the customer's. */
export function aKickoff(target = 'kickoff'): PlannedEffect {
  const task = { title: 'Read the packet', ownerRole: 'csm', ownerId: null, dueOn: '2026-03-06' } as const;
  const words = (text: string) => ({ en: text, de: `${text} (de)` });
  return {
    kind: 'kickoff_project',
    target,
    payload: {
      lane: 'mid_market',
      template: 'guided',
      kickoffOn: '2026-03-12',
      isProposed: true,
      tasks: [task, { ...task, title: 'Send the agenda', customerTitle: words('Send you the agenda') }],
      customerTasks: [
        {
          ...{ title: words('Sign in once'), why: words('To see that it works') },
          ...{ role: 'admin', dueOn: '2026-03-11' },
        },
      ],
    },
  };
}
