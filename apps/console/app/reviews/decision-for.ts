import type { MadeDecision } from '@handrail/core/reviews/decision';

/** Which parts of the form belong to which decisions. */
export const FOR = {
  route: ['correct_route'],
  conditions: ['approve_with_conditions'],
  answers: ['approve_with_conditions', 'override'],
  deadline: ['approve_with_conditions'],
  questions: ['request_information'],
  kickoff: ['approve_kickoff'],
  reason: ['accept_route', 'correct_route', 'reject_action', 'escalate', 'override'],
  note: ['request_information', 'approve_with_conditions', 'approve_kickoff'],
} as const satisfies Record<string, readonly MadeDecision[]>;
