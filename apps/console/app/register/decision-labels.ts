import type { Decision } from '@handrail/core/rules/register';

/** What a reviewer may decide, as people read it. */
export const DECISION_LABELS: Readonly<Record<Decision, string>> = {
  accept_route: 'Accept the route',
  correct_route: 'Correct the route',
  request_information: 'Request information',
  approve_kickoff: 'Approve kickoff',
  approve_with_conditions: 'Approve with conditions',
  approve_customer_message: 'Approve the customer message',
  reject_action: 'Reject the action',
  escalate: 'Escalate',
  override: 'Override, with a reason',
};
