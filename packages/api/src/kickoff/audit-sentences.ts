import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to a kickoff's tasks and its meeting, in words. */
export const kickoffSentences: Sentences = {
  'task.finished': ({ title }, object) => `finished “${said(title)}” for ${object}.`,
  'task.reopened': ({ title }, object) => `opened “${said(title)}” for ${object} again.`,
  'kickoff.scheduled': ({ at, people }, object) =>
    `set the kickoff of ${object} for ${said(at)} and had ${said(people)} people invited.`,
  'kickoff.rescheduled': ({ at, people }, object) =>
    `set a new time for the kickoff of ${object}: ${said(at)}, for ${said(people)} people.`,
  'kickoff.called_off': ({ at, reason }, object) =>
    `called off the kickoff of ${object} on ${said(at)}: ${said(reason)}.`,
};
