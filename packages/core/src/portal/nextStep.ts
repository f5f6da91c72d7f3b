import type { IntakeProgress } from '../intake/standing.ts';
import type { ContactRole } from '../people/contacts.ts';

/** The one thing that a customer's person does next. */
export type NextStep =
  | {
      /** Look at what we know of what they are asked. */
      readonly kind: 'confirm';
      /** As what they are asked; it decides what for. */
      readonly as: ContactRole;
      /** Values to confirm, and values that nobody has told us. */
      readonly toConfirm: number;
      readonly missing: number;
      /** Some of theirs are said already. */
      readonly begun: boolean;
    }
  | { readonly kind: 'kickoff' }
  /** Colleagues of theirs still have something to say. */
  | { readonly kind: 'others' }
  | { readonly kind: 'wait' };

/** What this person does next, by their roles: what they are asked for comes first, then the kickoff. There is always exactly one. */
export function nextStep(given: {
  readonly roles: readonly ContactRole[];
  readonly intake: { readonly all: IntakeProgress; readonly mine: IntakeProgress };
  /** Whether a kickoff they know of is still to come. */
  readonly kickoffAhead: boolean;
}): NextStep {
  const { roles, intake, kickoffAhead } = given;
  const { mine, all } = intake;
  const [as = 'champion'] = roles;
  if (mine.toConfirm + mine.missing > 0)
    return {
      ...{ kind: 'confirm', as, toConfirm: mine.toConfirm, missing: mine.missing },
      begun: mine.said > 0,
    };
  if (kickoffAhead) return { kind: 'kickoff' };
  return all.missing > 0 ? { kind: 'others' } : { kind: 'wait' };
}
