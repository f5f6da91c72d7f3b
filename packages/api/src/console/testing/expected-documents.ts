import type { Things } from './a-world.ts';
import { everyone, found, review } from './expectation.ts';
import type { Expected } from './expectation.ts';

const reviewers = [
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'solutions_engineer',
  'finance',
  'legal',
  'security',
  'cs_leader',
  'admin',
] as const;
/** The list of users is the CSMs'. */
const itsReviewers = ['csm', 'onboarding_manager', 'cs_leader', 'admin'] as const;

/** The procedures of what customers hand in. */
export const EXPECTED_DOCUMENTS: Readonly<Record<string, Expected>> = {
  'documents.list': { may: everyone, ask: review, elsewhere: found },
  'documents.forReview': { may: reviewers },
  'documents.decide': {
    may: reviewers,
    of: itsReviewers,
    ask: ({ onboardingId }) => ({
      ...{ id: onboardingId, requirement: 'user-roster', number: 1 },
      ...{ decision: 'asked_again', reason: 'Two people left.' },
    }),
    elsewhere: found,
  },
  // What was handed in is in the database of the tests alone: nothing lies in the store.
  'documents.open': {
    may: everyone,
    ask: ({ onboardingId, documentVersionId, documentLink }: Things) => ({
      ...{ id: onboardingId, versionId: documentVersionId, ...documentLink },
    }),
    elsewhere: found,
    notReady: 'unavailable',
  },
};
