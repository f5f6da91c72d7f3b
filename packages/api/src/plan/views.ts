import type { ContactRole } from '@handrail/core/people/contacts';
import type { StepStanding } from '@handrail/core/plan/steps';

/** A step of the plan as its customer reads it. */
export type CustomerPlanStep = {
  readonly id: string;
  readonly side: 'customer' | 'vendor';
  readonly title: string;
  readonly why: string | null;
  /** Of the customer's: as what it is asked. */
  readonly role: ContactRole | null;
  /** Who does it, by name: on their side everybody of the role; on ours the person of the team that they know. Empty: nobody is named. */
  readonly who: readonly string[];
  /** ISO date. */
  readonly dueOn: string | null;
  readonly standing: StepStanding;
  /** It falls to the reader. */
  readonly yours: boolean;
  /** Who of the customer's people did it, and when. */
  readonly doneBy: string | null;
  readonly doneAt: string | null;
  readonly version: number;
};

/** A plan as its customer reads it. */
export type CustomerPlan = {
  readonly steps: readonly CustomerPlanStep[];
  /** When it was agreed on; null while it is a proposal. */
  readonly agreedAt: string | null;
};
