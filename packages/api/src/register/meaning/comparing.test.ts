import { describe, expect, test } from 'vitest';
import { hold, judge } from '../testing/judge.ts';

describe('comparing', () => {
  const terms = (field: string, crm: unknown, orderForm: unknown) => ({
    [`terms.crm.${field}`]: crm,
    [`terms.orderForm.${field}`]: orderForm,
    [`terms.billing.${field}`]: null,
  });
  // prettier-ignore
  hold([
    ['case and white space', '002', 'clear', terms('plan', '  pro ', 'PRO')],
    ['a trailing "plan"', '002', 'clear', terms('plan', 'Pro plan', 'Pro')],
    ['another plan', '002', 'fired', terms('plan', 'Pro plus', 'Pro')],
    ['Ltd and Limited', '018', 'clear', terms('entity', 'Alder Ltd.', 'ALDER LIMITED')],
    ['GmbH spelt out', '018', 'clear', terms('entity', 'Alder GmbH', 'Alder Gesellschaft mit beschränkter Haftung')],
    ['another legal form is another entity', '018', 'fired', terms('entity', 'Alder GmbH', 'Alder AG')],
    ['another entity of the group', '018', 'fired', terms('entity', 'Alder Holding B.V.', 'Alder B.V.')],
    ['Net 30 and 30 days', '019', 'clear', terms('paymentTerms', 'Net 30', '30 days')],
    ['30 days net', '019', 'clear', terms('paymentTerms', '30 days net', 'net 30')],
    ['Net 30 and Net 45', '019', 'fired', terms('paymentTerms', 'Net 30', 'Net 45')],
    ['the same amount in another currency', '019', 'fired', terms('annualValue', { amount: 5, currency: 'EUR' }, { amount: 5, currency: 'GBP' })],
    ['money with its keys in another order', '019', 'clear', terms('annualValue', { amount: 5, currency: 'EUR' }, { currency: 'EUR', amount: 5 })],
    ['entitlements are sets', '025', 'clear', { 'terms.provisioning.entitlements': ['b', 'a', 'A'], 'terms.orderForm.entitlements': ['a', 'b'] }],
    ['one entitlement more', '025', 'fired', { 'terms.provisioning.entitlements': ['a', 'b', 'c'], 'terms.orderForm.entitlements': ['a', 'b'] }],
    ['provisioning differs from the order form only', '025', 'fired', { 'terms.provisioning.seats': 60, 'terms.contract.seats': 60 }],
    ['the papers differ and provisioning has nothing', '025', 'clear', { 'terms.contract.seats': 60, 'terms.provisioning.plan': 'Pro' }],
    ['a correction that agrees with one paper only', '038', 'fired', { 'terms.contract.seats': 60, 'context.corrections': [{ field: 'seats', value: 60 }] }],
    ['a corrected number as text', '038', 'fired', { 'context.corrections': [{ field: 'seats', value: '420' }] }],
    ['a correction that is taken back', '038', 'clear', { 'context.corrections': [{ field: 'seats', value: null }] }],
    ['a correction under its full path', '038', 'fired', { 'context.corrections': [{ field: 'terms.orderForm.seats', value: 41 }] }],
    ['a corrected value of money', '038', 'fired', { 'context.corrections': [{ field: 'annualValue', value: { amount: 1, currency: 'GBP' } }] }],
    ['a differing CRM is no paper to a correction', '038', 'clear', { 'terms.crm.seats': 99, 'context.corrections': [{ field: 'seats', value: 40 }] }],
  ]);

  test('002 and 017 to 020 cite every source that carries the term', () => {
    const { findings } = judge({ 'terms.contract.seats': 41, 'terms.provisioning.seats': 40 });
    const seats = findings.find(({ row }) => row === 'CO-EDGE-020');
    expect(seats?.evidence).toEqual([
      { source: 'terms.crm.seats', value: 40 },
      { source: 'terms.orderForm.seats', value: 40 },
      { source: 'terms.contract.seats', value: 41 },
      { source: 'terms.billing.seats', value: 40 },
    ]);
  });

  test('025 and 038 cite both papers', () => {
    const { findings } = judge({
      'terms.contract.seats': 60,
      'terms.provisioning.seats': 60,
      'context.corrections': [{ field: 'seats', value: 60 }],
    });
    for (const id of ['CO-EDGE-025', 'CO-EDGE-038']) {
      const sources = findings.find(({ row }) => row === id)?.evidence.map(({ source }) => source);
      expect(sources).toEqual(expect.arrayContaining(['terms.contract.seats', 'terms.orderForm.seats']));
    }
  });
});
