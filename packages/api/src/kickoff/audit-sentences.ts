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
  'kickoff.goal_answered': ({ answer }, object) =>
    answer === 'right'
      ? `wrote down that the goal of ${object} was still right at the kickoff.`
      : `wrote down that the goal of ${object} had changed at the kickoff.`,
  'checklist.ticked': ({ text, note }, object) =>
    `ticked “${said(text)}” for ${object}${typeof note === 'string' ? `: “${note}”` : ''}.`,
  'checklist.unticked': ({ text }, object) => `took the tick off “${said(text)}” for ${object}.`,
  'internal_sync.completed': (_, object) => `completed the internal sync on ${object}.`,
  'owner_pattern.chosen': ({ pattern }, object) =>
    typeof pattern === 'string'
      ? `chose “${pattern.replaceAll('_', ' ')}” as the way ownership of ${object} is passed on.`
      : `left it to the seats how ownership of ${object} is passed on.`,
};
