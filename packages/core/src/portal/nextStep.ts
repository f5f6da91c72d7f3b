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
  /** Hand in documents; so many are theirs to hand in. */
  | { readonly kind: 'documents'; readonly count: number }
  | { readonly kind: 'kickoff' }
  /** Colleagues of theirs still have something to say. */
  | { readonly kind: 'others' }
  | { readonly kind: 'wait' };

/** What this person does next, by their roles: what they are asked for comes first, then their documents, then the kickoff. There is always exactly one. */
export function nextStep(given: {
  readonly roles: readonly ContactRole[];
  readonly intake: { readonly all: IntakeProgress; readonly mine: IntakeProgress };
  /** Documents that the customer has to do something for, and those of them that are this person's. */
  readonly documents: { readonly all: number; readonly mine: number };
  /** Whether a kickoff they know of is still to come. */
  readonly kickoffAhead: boolean;
}): NextStep {
  const { roles, intake, documents, kickoffAhead } = given;
  const { mine, all } = intake;
  const [as = 'champion'] = roles;
  if (mine.toConfirm + mine.missing > 0)
    return {
      ...{ kind: 'confirm', as, toConfirm: mine.toConfirm, missing: mine.missing },
      begun: mine.said > 0,
    };
  if (documents.mine > 0) return { kind: 'documents', count: documents.mine };
  if (kickoffAhead) return { kind: 'kickoff' };
  return all.missing + documents.all > 0 ? { kind: 'others' } : { kind: 'wait' };
}
