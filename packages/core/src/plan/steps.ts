import type { ContactRole } from '../people/contacts.ts';

/** How a step of the plan stands on a day. */
export type StepStanding = 'done' | 'late' | 'open';

/** How a step stands: one without a day is never late. Days are ISO dates. */
export function stepStanding(
  step: { readonly done: boolean; readonly dueOn: string | null },
  today: string,
): StepStanding {
  if (step.done) return 'done';
  return step.dueOn !== null && step.dueOn < today ? 'late' : 'open';
}

/**
 * Whether a step of the customer's falls to a person of these roles. `present`: the roles of everybody who is on the onboarding. What
 * falls to a role that nobody has is the champion's; without a champion it is anybody's, so that no step is nobody's.
 */
export function fallsTo(
  step: ContactRole,
  roles: readonly ContactRole[],
  present: readonly ContactRole[],
): boolean {
  if (roles.includes(step)) return true;
  if (present.includes(step)) return false;
  return roles.includes('champion') || !present.includes('champion');
}
