import { expect, test } from 'vitest';
import type { FieldGap } from '../packets/packet.ts';
import { draftQuestions, MOST_DRAFTS } from './draftQuestions.ts';

function aGap(field: string, gap: Partial<FieldGap> = {}): FieldGap {
  return { field, label: field, kind: 'missing', needed: true, source: field, ...gap };
}

test('what fills its own field is asked for first, what would only help not at all, and no more than fit', () => {
  const gaps = [
    aGap('terms.plan', { label: 'Plan' }),
    aGap('handoff.firstValue', { kind: 'filler', found: 'tbd' }),
    aGap('handoff.successCriteria'),
    aGap('handoff.expansion', { needed: false }),
  ];
  expect(draftQuestions(gaps)).toEqual({
    codes: ['first_value_missing', 'filler', 'goals_missing'],
    questions: [
      {
        question:
          'What is the first result that the customer wants to see, and by when? The record only says “tbd”.',
        field: 'handoff.firstValue',
      },
      {
        question:
          'By what will the customer say that it worked? One criterion a line, with its number and date.',
        field: 'handoff.successCriteria',
      },
      { question: 'What should stand in “Plan”?', field: null },
    ],
  });
  const many = Array.from({ length: 9 }, (_, index) => aGap(`terms.t${index}`));
  expect(draftQuestions(many).questions).toHaveLength(MOST_DRAFTS);
  expect(draftQuestions([])).toEqual({ codes: [], questions: [] });
});
