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
  /** Answer what somebody asked; so many times they were asked. */
  | { readonly kind: 'questions'; readonly count: number }
  /** Hand in documents; so many are theirs to hand in. */
  | { readonly kind: 'documents'; readonly count: number }
  /** Do a step of the plan; so many are theirs. */
  | {
      readonly kind: 'plan';
      readonly stepId: string;
      readonly title: string;
      /** ISO date. */
      readonly dueOn: string;
      readonly late: boolean;
      readonly count: number;
    }
  | { readonly kind: 'kickoff' }
  /** Colleagues of theirs still have something to say. */
  | { readonly kind: 'others' }
  | { readonly kind: 'wait' };

/** A step of the plan that is to be done. */
type OpenStep = {
  readonly id: string;
  readonly title: string;
  readonly dueOn: string;
  readonly late: boolean;
  readonly mine: boolean;
};

/**
 * What this person does next, by their roles: what somebody waits for them to answer comes first, then what they are asked for, then their documents, then what the plan has for
 * them until the kickoff, then the kickoff, then the rest of the plan. There is always exactly one.
 */
export function nextStep(given: {
  readonly roles: readonly ContactRole[];
  /** Requests for answers that are open, and those of them that are this person's. */
  readonly questions: { readonly all: number; readonly mine: number };
  readonly intake: { readonly all: IntakeProgress; readonly mine: IntakeProgress };
  /** Documents that the customer has to do something for, and those of them that are this person's. */
  readonly documents: { readonly all: number; readonly mine: number };
  /** What the customer has not done of the plan, by day. */
  readonly steps: readonly OpenStep[];
  /** The day of a kickoff that they know of and that is still to come (ISO date); null: there is none. */
  readonly kickoffOn: string | null;
}): NextStep {
  const { roles, questions, intake, documents, steps, kickoffOn } = given;
  const { mine, all } = intake;
  const [as = 'champion'] = roles;
  if (questions.mine > 0) return { kind: 'questions', count: questions.mine };
  if (mine.toConfirm + mine.missing > 0)
    return {
      ...{ kind: 'confirm', as, toConfirm: mine.toConfirm, missing: mine.missing },
      begun: mine.said > 0,
    };
  if (documents.mine > 0) return { kind: 'documents', count: documents.mine };
  const own = steps.filter((step) => step.mine);
  const [step] = own;
  if (step !== undefined && (kickoffOn === null || step.dueOn <= kickoffOn)) {
    const { id: stepId, title, dueOn, late } = step;
    return { kind: 'plan', stepId, title, dueOn, late, count: own.length };
  }
  if (kickoffOn !== null) return { kind: 'kickoff' };
  return questions.all + all.missing + documents.all + steps.length > 0
    ? { kind: 'others' }
    : { kind: 'wait' };
}
