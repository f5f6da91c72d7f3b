import type { RegisterRowView } from '@handrail/api/views';
import { expect, test } from 'vitest';
import { matchingRows, readRegisterQuery, registerHref } from './query.ts';

const row = (changed: Partial<RegisterRowView>): RegisterRowView => ({
  id: 'CO-EDGE-001',
  title: 'Missing success criteria',
  tier: 'medium',
  enabled: true,
  holds: ['kickoff'],
  owner: 'revops',
  escalation: 'sales_manager',
  sentence: 'Fires when the success criteria are empty.',
  firedOpen: 0,
  firedEver: 0,
  ...changed,
});
const rows = [
  row({}),
  row({
    id: 'CO-EDGE-006',
    title: 'Low-confidence customer message',
    tier: 'hold',
    holds: ['customer_message'],
    owner: 'csm',
  }),
  row({ id: 'CO-EDGE-029', title: 'Customer task stalled', holds: [], enabled: false }),
];
const idsFor = (text: string) =>
  matchingRows(rows, readRegisterQuery(new URLSearchParams(text))).map(({ id }) => id);

test('each filter narrows the register', () => {
  expect(idsFor('')).toHaveLength(3);
  expect(idsFor('tier=hold')).toEqual(['CO-EDGE-006']);
  expect(idsFor('owner=revops&enabled=yes')).toEqual(['CO-EDGE-001']);
  expect(idsFor('hold=customer_message')).toEqual(['CO-EDGE-006']);
  expect(idsFor('enabled=no')).toEqual(['CO-EDGE-029']);
});

test('search finds every word, in any order and case', () => {
  expect(idsFor('q=CRITERIA+missing')).toEqual(['CO-EDGE-001']);
  expect(idsFor('q=029')).toEqual(['CO-EDGE-029']);
  expect(idsFor('q=missing+elephants')).toEqual([]);
});

test('an address is read back as it was written, and nonsense is left out', () => {
  const address = '/register?view=table&q=plan&tier=high&owner=finance&hold=kickoff&enabled=no';
  expect(registerHref(readRegisterQuery(new URLSearchParams(address.split('?')[1])))).toBe(address);
  expect(
    registerHref(readRegisterQuery(new URLSearchParams('view=pie&tier=urgent&owner=me&enabled=perhaps'))),
  ).toBe('/register');
});
