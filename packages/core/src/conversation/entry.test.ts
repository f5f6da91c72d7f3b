import { expect, test } from 'vitest';
import { entryText, LONGEST_ENTRY, LONGEST_STUCK, STUCK_PAGES, stuckPlaceWords, stuckText } from './entry.ts';

test('what is written keeps its lines and loses what nobody sees', () => {
  expect(entryText.parse(' One\r\nTwo\u0000\u202E three \n')).toBe('One\nTwo three');
});

test('a message says something and is no longer than a notice; why somebody is stuck may stay unsaid', () => {
  expect(entryText.safeParse(' \n\u200B ').success).toBe(false);
  expect(entryText.safeParse('a'.repeat(LONGEST_ENTRY)).success).toBe(true);
  expect(entryText.safeParse('a'.repeat(LONGEST_ENTRY + 1)).success).toBe(false);
  expect(stuckText.parse('  ')).toBe('');
  expect(stuckText.safeParse('a'.repeat(LONGEST_STUCK + 1)).success).toBe(false);
});

test('our own people read every place in words, with the name of the thing where it has one', () => {
  for (const page of STUCK_PAGES)
    expect(stuckPlaceWords({ page, item: null, title: null })).toMatch(/^[a-z ]+$/);
  const title = { en: 'Number of users', de: 'Anzahl der Personen' };
  expect(stuckPlaceWords({ page: 'confirm', item: 'terms.seats', title })).toBe(
    'confirming what we know, “Number of users”',
  );
});
