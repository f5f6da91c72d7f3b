import type { TeamSeat } from '@handrail/core/deals/corrections';

/** Questions that one request can hold in the form; more fit over the API. */
export const QUESTIONS_SHOWN = 4;

export const SEAT_LABELS: Readonly<Record<TeamSeat, string>> = {
  ae: 'Account executive',
  csm: 'CSM',
  onboardingManager: 'Onboarding manager',
  implementationLead: 'Implementation lead',
  executiveOwner: 'Executive owner',
};
