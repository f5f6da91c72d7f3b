import { said, saidWords } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to the items of the queue, and what is said about them, in words. */
export const queueSentences: Sentences = {
  'review.reassigned': ({ row, from, to, reason }, account) =>
    `gave ${said(row)} on ${account} from ${owner(from)} to ${owner(to)}${because(reason)}.`,
  'review.paused': ({ row, reason }, account) =>
    `stopped the clock of ${said(row)} on ${account}, waiting for the customer${because(reason)}.`,
  'review.resumed': ({ row, reason }, account) =>
    `started the clock of ${said(row)} on ${account} again${because(reason)}.`,
  'review.confirmed': ({ row, title }, account) => `confirmed ${said(row)} "${said(title)}" on ${account}.`,
  'review.reopened': ({ row, title }, account) =>
    `took back having confirmed ${said(row)} "${said(title)}" on ${account}.`,
  'review.escalated': ({ row, from, to }, account) =>
    `escalated ${said(row)} on ${account} from ${owner(from)} to ${owner(to)}: its time is over.`,
  'condition.lapsed': ({ row, condition }, account) =>
    `noticed that a condition on ${account} was not met in time, so ${said(row)} is open again: "${said(condition)}".`,
  'comment.added': ({ row, mentions }, account) =>
    `wrote about ${typeof row === 'string' ? `${row} of ${account}` : account}${
      Array.isArray(mentions) && mentions.length > 0 ? `, to ${saidWords(mentions)}` : ''
    }.`,
  'review_settings.changed': () =>
    'changed the business hours and how long reviews may take; clocks that run keep their time.',
  'onboarding.watched': (_, account) => `began to watch ${account}.`,
  'onboarding.unwatched': (_, account) => `watches ${account} no longer.`,
};

/** An owner as the details have them: a role, and the person where one is named. */
function owner(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '…';
  const [role, name] = ['role' in value ? value.role : null, 'name' in value ? value.name : null];
  return typeof name === 'string' ? `${name} (${saidWords(role)})` : saidWords(role);
}

function because(reason: unknown): string {
  return typeof reason === 'string' && reason !== '' ? `: "${reason}"` : '';
}
