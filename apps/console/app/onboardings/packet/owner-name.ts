import type { Packet } from '@handrail/core/packets/packet';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { InternalRole } from '@handrail/core/rules/vocabulary';

/** The team member's key in the packet for the functions that a deal names a person for. */
const TEAM_KEY: Readonly<Partial<Record<InternalRole, string>>> = {
  ae: 'ae',
  csm: 'csm',
  onboarding_manager: 'onboardingManager',
  implementation_lead: 'implementationLead',
};

/** "Implementation lead" with the person of this deal where one is named. */
export function ownerName(
  role: InternalRole,
  team: Packet['team'],
): { readonly role: string; readonly person: string | null } {
  const key = TEAM_KEY[role];
  const member = team.find((one) => one.role === key || one.role === role);
  return { role: ROLE_LABELS[role], person: member?.person.value?.name ?? null };
}
