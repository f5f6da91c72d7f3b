import type { ContactRole } from '@handrail/core/people/contacts';

/** What was refused, about whom, with what was typed. */
export type ContactProblem = {
  readonly field: string;
  readonly sentence: string;
  /** The contact's id; empty for somebody who was to be invited. */
  readonly contact: string;
  readonly name?: string;
  readonly email?: string;
  readonly roles?: readonly ContactRole[];
};
