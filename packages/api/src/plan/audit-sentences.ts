import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to a customer's plan, and to the calendars that follow it, in words. */
export const planSentences: Sentences = {
  'plan.ticked': ({ title }, object) => `did “${said(title)}” in the plan of ${object}.`,
  'plan.unticked': ({ title }, object) => `took the tick off “${said(title)}” in the plan of ${object}.`,
  'plan.step_added': ({ title, dueOn }, object) =>
    `added “${said(title)}” to the customer's steps in the plan of ${object}, due ${said(dueOn)}.`,
  'plan.step_moved': ({ title, from, dueOn }, object) =>
    `moved the customer's step “${said(title)}” of ${object} from ${said(from)} to ${said(dueOn)}.`,
  'plan.step_dropped': ({ title }, object) =>
    `took “${said(title)}” out of the customer's steps in the plan of ${object}.`,
  'plan.step_restored': ({ title }, object) =>
    `put “${said(title)}” back among the customer's steps in the plan of ${object}.`,
  'plan.agreed': (_, object) => `agreed on the plan of ${object} with the customer.`,
  'plan.proposed_again': (_, object) => `made the plan of ${object} a proposal again.`,
  'portal.calendar_opened': ({ renewed }) =>
    renewed === true
      ? 'got a new address for their calendar; the old one no longer works.'
      : 'had their calendar follow the plan.',
  'portal.calendar_closed': () => 'ended the address under which their calendar followed the plan.',
};
