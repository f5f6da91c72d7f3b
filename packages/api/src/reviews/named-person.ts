import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { InternalRole } from '@handrail/core/rules/vocabulary';

/** The address of the person whom the deal names for a role. */
export function emailOf({ team }: ClosedWonRecord, role: InternalRole): string | null {
  const named: Partial<Record<InternalRole, { readonly email?: string | undefined }>> = {
    ...(team?.ae && { ae: team.ae }),
    ...(team?.csm && { csm: team.csm }),
    ...(team?.onboardingManager && { onboarding_manager: team.onboardingManager }),
    ...(team?.implementationLead && { implementation_lead: team.implementationLead }),
  };
  return named[role]?.email?.trim().toLowerCase() ?? null;
}
