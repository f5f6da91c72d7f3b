import type { InternalRole } from '../rules/vocabulary.ts';

/** The places in our team that a deal's record names people for, in the order of the packet. */
export const TEAM_SEATS = ['ae', 'csm', 'onboardingManager', 'implementationLead', 'executiveOwner'] as const;
export type TeamSeat = (typeof TEAM_SEATS)[number];

export const SEAT_LABELS: Readonly<Record<TeamSeat, string>> = {
  ae: 'Account executive',
  csm: 'CSM',
  onboardingManager: 'Onboarding manager',
  implementationLead: 'Implementation lead',
  executiveOwner: 'Executive owner',
};

/** The seat of a role, where a deal names a person for it. */
export const SEAT_OF_ROLE: Readonly<Partial<Record<InternalRole, TeamSeat>>> = {
  ae: 'ae',
  csm: 'csm',
  onboarding_manager: 'onboardingManager',
  implementation_lead: 'implementationLead',
};
