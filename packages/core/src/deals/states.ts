/** The states of an onboarding, in their order. */
export const ONBOARDING_STATES = [
  'handoff_received',
  'needs_information',
  'accepted',
  'kickoff_scheduled',
  'implementation_active',
  'blocked',
  'customer_action_needed',
  'go_live',
  'first_value_reached',
  'transitioned_to_cs',
  'closed',
] as const;
export type OnboardingState = (typeof ONBOARDING_STATES)[number];
