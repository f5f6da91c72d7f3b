import { createHash } from 'node:crypto';

/**
 * What an entry is known by: a form that is sent twice (a double click, a reload) is one entry, and other words from the same form are
 * another. `form`: the key that the form was shown with.
 */
export function entryKey(author: string, form: string, body: string): string {
  return createHash('sha256').update([author, form, body].join('\n')).digest('hex');
}
