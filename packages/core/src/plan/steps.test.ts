import { expect, test } from 'vitest';
import { CONTACT_ROLES } from '../people/contacts.ts';
import { fallsTo, stepStanding } from './steps.ts';

test('a step is late from the day after it was due, and what is done never is', () => {
  const step = (dueOn: string | null, done = false) => stepStanding({ dueOn, done }, '2026-03-05');
  expect([step('2026-03-04'), step('2026-03-05'), step('2026-03-06')]).toEqual(['late', 'open', 'open']);
  expect([step(null), step('2026-03-04', true)]).toEqual(['open', 'done']);
});

test('a step falls to its role; to the champion where nobody has it; and is never nobody’s', () => {
  expect(fallsTo('admin', ['admin'], ['admin', 'champion'])).toBe(true);
  expect(fallsTo('admin', ['champion'], ['admin', 'champion'])).toBe(false);
  expect(fallsTo('admin', ['champion'], ['sponsor', 'champion'])).toBe(true);
  expect(fallsTo('admin', ['sponsor'], ['sponsor', 'champion'])).toBe(false);
  expect(fallsTo('admin', ['sponsor'], ['sponsor'])).toBe(true);
  for (const step of CONTACT_ROLES)
    for (const only of CONTACT_ROLES) expect(fallsTo(step, [only], [only]), `${step} of ${only}`).toBe(true);
});
