import type { Sentences } from '../audit/said.ts';

/** Exports of what is kept about people and customers, in words; whose address it was is not among them. */
export const rightsSentences: Sentences = {
  'rights.person_exported': () => 'exported everything that is kept about a person.',
  'rights.account_exported': (_, account) => `exported everything that is kept about ${account}.`,
};
