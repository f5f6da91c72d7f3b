import { expect, test } from 'vitest';
import { isCommitting } from './commitments.ts';

test.each([
  'We start in two weeks.',
  'You will be live by 12 March',
  'Please answer by Friday',
  'Tomorrow we go on',
  'by the end of the month',
  'before summer',
  'from Q3 on',
  '20 % off for the first year',
  'We give you a discount',
  'This part is free of charge.',
  '€500 credit',
  'We’ll also build the SAP export',
  'I can include the second site',
  'That is on our roadmap',
  'We guarantee it.',
  'Wir sind am 3. Mai live',
  'in zwei Wochen',
  'bis Ende der Woche: nächste Woche',
  'Das ist für Sie kostenlos',
  'Wir werden den Export für Sie bauen',
])('“%s” commits us', (words) => {
  expect(isCommitting(words)).toBe(true);
});

test.each([
  'Send the team roster',
  'Confirm the 12 users',
  'The roster as a spreadsheet, one line a person',
  'Which of your two sites comes first?',
  'Thank you for the call, it was good to meet you all.',
  'If you are stuck, just answer this mail, and I will help.',
  'Danke für die Liste, sie ist vollständig.',
])('“%s” does not', (words) => {
  expect(isCommitting(words)).toBe(false);
});
