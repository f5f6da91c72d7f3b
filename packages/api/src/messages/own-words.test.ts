import { expect, test } from 'vitest';
import { isCommitting } from '@handrail/core/messages/commitments';
import type { MessageContent } from '@handrail/core/messages/fill';
import { ownWords } from './own-words.ts';

const content = (text: string, given: Record<string, string> = {}): MessageContent => ({
  ...{ subject: 'Hello', text, values: [], missing: [], given },
});
const first = content(
  'Hello Ute,\nfrom today Ines looks after you.\nYour kickoff is on 12 March, as agreed.',
);

test('own words are what the sender filled in; links and times asked for are not', () => {
  const given = {
    'task.title': 'Send the roster',
    'task.due': '12 March',
    'video.url': 'https://a.example/x',
  };
  expect(ownWords({ ...first, given }, first)).toEqual(['Send the roster']);
});

test('what differs from the template’s words stands with its neighbours, so that half a date is one', () => {
  const moved = ownWords(content(first.text.replace('12', '19')), first);
  expect(moved.some((words) => words.includes('on 19 March'))).toBe(true);
  expect(moved.some(isCommitting)).toBe(true);
});

test('other words in a line do not make the template’s own into somebody’s', () => {
  const edited = ownWords(content(first.text.replace('looks after you', 'is there for you')), first);
  expect(edited.join(' ')).toContain('is there for');
  expect(edited.some(isCommitting)).toBe(false);
});

test('a word that was taken out counts by what it leaves', () => {
  const before = content('For now we will not build the export.');
  const after = ownWords(content('For now we will build the export.'), before);
  expect(after.some(isCommitting)).toBe(true);
});

test('where no template gave anything, all words are somebody’s own', () => {
  expect(ownWords(content('Live in May.'), undefined)).toEqual(['Hello', 'Live in May.']);
});
