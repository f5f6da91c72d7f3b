import type { InternalRole } from '../rules/vocabulary.ts';
import type { DocumentRequirement } from './requirement.ts';

/** Whoever runs the onboarding may stand in for a document's reviewer. */
const STAND_INS: readonly InternalRole[] = ['onboarding_manager', 'cs_leader', 'admin'];

/** Whether someone with these roles decides on the document. */
export function mayReview(
  roles: readonly InternalRole[],
  { reviewer }: Pick<DocumentRequirement, 'reviewer'>,
): boolean {
  return roles.some((role) => role === reviewer || STAND_INS.includes(role));
}
