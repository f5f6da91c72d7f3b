import { expect, test } from 'vitest';
import { askedDocuments } from './asked.ts';
import { labelledDates } from './dates.ts';
import { documentRequirement } from './requirement.ts';
import { isReadyForReview, replacedBy, standingOf } from './versions.ts';

const words = { en: 'Words', de: 'Worte' };
const requirement = (name: string, order: number, needed: unknown) =>
  documentRequirement.parse({
    ...{ name, order, needed, title: words, why: words, format: words, types: ['pdf'], megabytes: 5 },
    ...{ asks: ['admin'], reviewer: 'csm', dueDays: 14 },
  });

test('an onboarding is asked for the documents of its lane and of its open findings, in their order', () => {
  const all = [
    requirement('c', 3, { lanes: 'all' }),
    requirement('a', 1, { findings: ['CO-EDGE-008'] }),
    requirement('b', 2, { lanes: ['migration'] }),
    requirement('d', 4, { lanes: ['enterprise'], findings: ['CO-EDGE-009'] }),
  ];
  const asked = (lane: 'migration' | 'unknown', rows: string[]) =>
    askedDocuments(all, { lane, rows, begunAt: '2026-03-04T09:00:00.000Z' });
  expect(asked('migration', ['CO-EDGE-008']).map((one) => one.requirement.name)).toEqual(['a', 'b', 'c']);
  expect(asked('unknown', []).map((one) => one.requirement.name)).toEqual(['c']);
  expect(asked('unknown', [])[0]?.dueAt).toBe('2026-03-18T09:00:00.000Z');
});

test('how a document stands follows its newest version, unless another one was asked for since', () => {
  expect(standingOf(null, null)).toBe('missing');
  expect(standingOf({ number: 2, state: 'accepted' }, null)).toBe('accepted');
  expect(standingOf({ number: 2, state: 'accepted' }, 2)).toBe('asked_again');
  expect(standingOf({ number: 3, state: 'quarantine' }, 2)).toBe('waiting');
  expect(standingOf({ number: 3, state: 'checked' }, 2)).toBe('in_review');
  expect(standingOf({ number: 3, state: 'to_fix' }, null)).toBe('to_fix');
  expect(standingOf({ number: 3, state: 'rejected' }, null)).toBe('rejected');
});

test('only a complete set reaches the reviewer, and only while something waits for them', () => {
  expect(isReadyForReview(['in_review', 'accepted'])).toBe(true);
  expect(isReadyForReview(['in_review', 'missing'])).toBe(false);
  expect(isReadyForReview(['in_review', 'waiting'])).toBe(false);
  expect(isReadyForReview(['accepted', 'accepted'])).toBe(false);
  expect(isReadyForReview([])).toBe(false);
});

test('a version knows which it replaces, and which before it was accepted', () => {
  const versions = [
    { number: 1, state: 'accepted' },
    { number: 2, state: 'rejected' },
    { number: 3, state: 'checked' },
  ] as const;
  expect(replacedBy(3, versions)).toEqual({ replaces: 2, accepted: 1 });
  expect(replacedBy(1, versions)).toEqual({ replaces: null, accepted: null });
});

test('a date counts for the label right before it', () => {
  const text =
    'Issued 1 May 2025. Valid\nuntil: 31.05.2027, Berlin. Gültig bis 30. Juni 2028. Valid until 05/06/2027.';
  expect(labelledDates(text, ['valid until', 'gültig bis'])).toEqual(['2027-05-31', '2028-06-30']);
  expect(labelledDates(`valid until ${'x'.repeat(80)} 2027-05-31`, ['valid until'])).toEqual([]);
});
