import { diffWordsWithSpace } from 'diff';
import type { MessageContent } from '@handrail/core/messages/fill';
import { messageField } from '@handrail/core/messages/fields';

/**
 * The words of a message that a person or an AI wrote: fields that the sender filled in (but links, and times that are asked for
 * as such), and what differs from the template's words, each with the words next to it on the line: "12" alone is no date.
 * @param filled what the template gave; undefined where none did
 */
export function ownWords(current: MessageContent, filled: MessageContent | undefined): readonly string[] {
  const given = Object.entries(current.given).flatMap(([name, value]) => {
    const field = messageField(name);
    return field?.shape === 'link' || field?.isTime === true ? [] : [value];
  });
  if (filled === undefined) return [...given, current.subject, current.text];
  return [...given, ...changed(filled.subject, current.subject), ...changed(filled.text, current.text)];
}

function changed(before: string, after: string): string[] {
  const found: string[] = [];
  let at = 0;
  const pieces = diffWordsWithSpace(before, after);
  for (const [index, { value, added, removed }] of pieces.entries()) {
    const isReplaced = pieces[index - 1]?.added === true || pieces[index + 1]?.added === true;
    // What was taken out without another word in its place says something too: "not", for one.
    if (removed && !isReplaced) found.push(around(after, at, at, TWO_BEFORE));
    if (added) found.push(around(after, at, at + value.length, ONE_BEFORE));
    if (!removed) at += value.length;
  }
  return found;
}

const ONE_BEFORE = /(?:\S+[^\S\n]+){0,1}\S*$/;
const TWO_BEFORE = /(?:\S+[^\S\n]+){0,2}\S*$/;

function around(text: string, from: number, to: number, wordsBefore: RegExp): string {
  const before = wordsBefore.exec(text.slice(Math.max(0, from - 100), from))?.[0] ?? '';
  const after = /^\S*(?:[^\S\n]+\S+){0,2}/.exec(text.slice(to, to + 100))?.[0] ?? '';
  return before + text.slice(from, to) + after;
}
