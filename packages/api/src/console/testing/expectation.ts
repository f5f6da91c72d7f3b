import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Person, Things } from './a-world.ts';

/** What a procedure owes to whom. Whatever it is asked about, who is not signed in, or not here (any more), is told just that. */
export type Expected = {
  /** The roles that it lets in; the others are refused before anything is looked up. */
  readonly may: readonly InternalRole[];
  /** Of these, who may do it to the very thing that `ask` names; all of them, unless given. */
  readonly of?: readonly InternalRole[];
  /** What it is asked, about these things; absent where it takes nothing. */
  readonly ask?: (things: Things, person: Person) => unknown;
  /**
   * What comes of asking about things of another workspace, or things that are nowhere. Absent: it is about no thing.
   * `nothing`: it answers, and has done nothing.
   */
  readonly elsewhere?: 'not_found' | 'nothing';
  /** Of those who may, who may not on an account whose AE and CSM are others. */
  readonly notOnOthers?: readonly InternalRole[];
  /** What whoever may is told, where these things are not ready for it. An answer, unless given. */
  readonly notReady?: 'invalid' | 'stale' | 'unavailable';
  /** The thing belongs to one person: a colleague's is answered as if it were nowhere. */
  readonly personal?: true;
};

export const everyone = INTERNAL_ROLES;
export const found = 'not_found' as const;
/** An onboarding by its id alone. */
export const review = ({ onboardingId }: Things) => ({ id: onboardingId });
