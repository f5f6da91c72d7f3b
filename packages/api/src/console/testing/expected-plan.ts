import { everyone, found, review } from './expectation.ts';
import type { Expected } from './expectation.ts';

/** The procedures of the customer's plan. */
export const EXPECTED_PLAN: Readonly<Record<string, Expected>> = {
  'plan.get': { may: everyone, ask: review, elsewhere: found },
  'plan.change': {
    may: ['csm', 'onboarding_manager', 'implementation_lead', 'cs_leader', 'admin'],
    ask: ({ onboardingId, stepId }) => ({
      ...{ id: onboardingId, act: 'drop', stepId, version: 1 },
    }),
    elsewhere: found,
  },
};
