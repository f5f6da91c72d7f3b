import type { DecisionInput } from '@handrail/core/reviews/decision';
import type { InternalRole } from '@handrail/core/rules/vocabulary';

const TAKES_OVER: readonly InternalRole[] = ['csm', 'onboarding_manager', 'cs_leader', 'admin'];

/** Who decides about the packet as a whole: whoever takes the customer over. */
export const WHOLE_PACKET = {
  approve_kickoff: TAKES_OVER,
  request_information: TAKES_OVER,
} as const satisfies Partial<Record<DecisionInput['kind'], readonly InternalRole[]>>;

/** Whether somebody may decide so about the packet as a whole; about its kickoff unless another kind is named. */
export function mayDecideWhole(
  { roles }: { readonly roles: readonly InternalRole[] },
  kind: keyof typeof WHOLE_PACKET = 'approve_kickoff',
): boolean {
  return roles.some((role) => WHOLE_PACKET[kind].includes(role));
}
