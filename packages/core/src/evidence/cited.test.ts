import { expect, test } from 'vitest';
import type { ClosedWonRecord } from '../deals/record.ts';
import { findCited } from './cited.ts';

const RECORD: ClosedWonRecord = {
  schema: 'handrail/closed-won/1',
  id: '1',
  source: 'api',
  trigger: { kind: 'closed_won', at: '2026-03-02T10:00:00Z' },
  account: { name: 'Alderbank', employees: 1200, existingCustomer: true },
  deal: { name: 'Alderbank', closedAt: '2026-03-02T10:00:00Z' },
  terms: {
    crm: { seats: 30, paymentTerms: 'Net 30', annualValue: { amount: 24000, currency: 'EUR' } },
    orderForm: { scope: ['Set-up', 'Two templates'] },
  },
  evidence: [{ id: 'mail-1', kind: 'email', text: 'We have   30 seats.' }],
};

test.each([
  ['mail-1', '30 seats'],
  ['evidence:mail-1', 'have 30 seats'],
  ['terms.crm.seats', '30'],
  ['/terms/crm/seats', ' 30 '],
  ['record.terms.crm.seats', '30'],
  ['account.employees', '1,200'],
  ['account.existingCustomer', 'yes'],
  ['terms.crm.paymentTerms', 'Net 30'],
  ['terms.crm.annualValue', 'EUR  24,000'],
  ['terms.crm.annualValue', '24000'],
  ['terms.crm.annualValue', '24,000'],
  ['terms.crm', 'Net 30'],
  ['terms.orderForm.scope', 'Set-up, Two templates'],
  ['terms.orderForm.scope[1]', 'Two templates'],
])('in %s the words “%s” are found', (source, quote) => {
  expect(findCited(RECORD, source, quote)).toBe(true);
});

test.each([
  ['mail-1', '40 seats'],
  ['mail-2', '30 seats'],
  ['mail-1', ' '],
  ['terms.crm.seats', '40'],
  ['terms.contract.seats', '30'],
  ['terms.crm.constructor', 'function'],
  ['', 'Net 30'],
])('in %s the words “%s” are not found', (source, quote) => {
  expect(findCited(RECORD, source, quote)).toBe(false);
});

test('a part of a number is another number', () => {
  expect(findCited(RECORD, 'terms.crm.seats', '3')).toBe(false);
  expect(findCited(RECORD, 'account.employees', '200')).toBe(false);
  expect(findCited(RECORD, 'terms.crm.annualValue', 'EUR 24')).toBe(false);
  expect(findCited(RECORD, 'terms.crm', '4000')).toBe(false);
});
