import { said } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to a kickoff's tasks, in words. */
export const kickoffSentences: Sentences = {
  'task.finished': ({ title }, object) => `finished “${said(title)}” for ${object}.`,
  'task.reopened': ({ title }, object) => `opened “${said(title)}” for ${object} again.`,
};
