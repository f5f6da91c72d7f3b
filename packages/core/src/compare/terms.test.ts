import { expect, test } from 'vitest';
import type { ClosedWonRecord } from '../deals/record.ts';
import {
  isCarried,
  sameTerm,
  termConflict,
  termField,
  termKey,
  TERM_FIELDS,
  type TermField,
} from './terms.ts';

type Pair = readonly [field: TermField, one: unknown, other: unknown];

const SAME: readonly Pair[] = [
  ['entity', 'Acme', 'Acme Ltd'],
  ['entity', 'Acme Ltd', 'Acme Limited'],
  ['entity', 'Acme Ltd.', 'ACME  LTD'],
  ['entity', 'Acme Inc', 'Acme, Inc.'],
  ['entity', 'Acme Incorporated', 'Acme Inc'],
  ['entity', 'Acme Corp', 'Acme Corporation'],
  ['entity', 'Acme & Sons Ltd', 'Acme and Sons Limited'],
  ['entity', 'Acme B.V.', 'Acme BV'],
  ['entity', 'Acme S.p.A.', 'Acme SpA'],
  ['entity', 'Acme A/S', 'Acme AS'],
  ['entity', 'Acme GmbH & Co. KG', 'Acme GmbH und Co KG'],
  ['entity', 'Acme GmbH', 'Acme G.m.b.H.'],
  ['entity', 'Acme Pty Ltd', 'Acme Pty. Limited'],
  ['entity', 'Acme (Pty) Ltd', 'Acme Pty Ltd'],
  ['entity', 'Acme S.A.', 'Acme SA'],
  ['entity', 'Acme L.L.C.', 'Acme LLC'],
  ['entity', 'Acme PLC', 'Acme plc'],
  ['entity', 'Acme Co., Ltd.', 'Acme Company Limited'],
  ['entity', 'Acme S.L.', 'Acme SL'],
  ['entity', 'Müller GmbH', 'MÜLLER GMBH'],
  ['entity', 'O’Neil Ltd', "O'Neil Limited"],
  ['entity', 'Acme Sp. z o.o.', 'Acme sp. z o. o.'],
  ['entity', 'Acme AB (publ)', 'Acme AB'],
  ['entity', 'Acme Private Limited', 'Acme Pvt. Ltd.'],
  ['entity', 'Acme  Holdings\u00a0Ltd', 'Acme Holdings Ltd'],
  ['entity', 'Acme AG', 'Acme Aktiengesellschaft'],
  ['entity', 'Acme S.à r.l.', 'Acme SARL'],
  ['entity', 'Acme, LLC', 'Acme LLC'],
  ['entity', 'The Acme Company', 'Acme Company'],
  ['entity', 'The Acme Company', ' THE  ACME COMPANY'],
  ['entity', 'Holm & Sønner A/S', 'Holm og Sønner A/S'],
  ['entity', 'Acme e.V.', 'Acme eV'],
  ['paymentTerms', 'Net 30', '30 days'],
  ['paymentTerms', 'Net 30', '30 days net'],
  ['paymentTerms', 'Net 30', 'net-30'],
  ['paymentTerms', 'Net 30', 'NET30'],
  ['paymentTerms', 'Net 30', '30 days from invoice'],
  ['paymentTerms', 'Net 30', 'payable within 30 days'],
  ['paymentTerms', 'Net 30', 'Net thirty'],
  ['paymentTerms', 'Net 30', 'thirty days net'],
  ['paymentTerms', 'Net 30', '30 days after receipt of invoice'],
  ['paymentTerms', 'Net 30', 'Payment due within 30 days of the invoice date.'],
  ['paymentTerms', 'Net 30', '30 days from date of invoice'],
  ['paymentTerms', 'Net 30', 'net 30 days'],
  ['paymentTerms', 'Net 30', '30-day terms'],
  ['paymentTerms', 'Net 30', '30d'],
  ['paymentTerms', 'Net 30', 'n/30'],
  ['paymentTerms', 'Net 30', 'N30'],
  ['paymentTerms', 'Net 30', '30 Tage netto'],
  ['paymentTerms', 'Net 30', 'thirty (30) days'],
  ['paymentTerms', 'Net 30', '30 calendar days'],
  ['paymentTerms', 'Net 14', 'two weeks'],
  ['paymentTerms', 'Due on receipt', 'due upon receipt'],
  ['paymentTerms', 'Due on receipt', 'Immediate'],
  ['paymentTerms', 'Due on receipt', 'payable on receipt of invoice'],
  ['paymentTerms', 'Net 45', '45 days net from invoice date'],
  ['paymentTerms', 'Net 30 EOM', '30 days end of month'],
  ['paymentTerms', 'Card on file', 'card on file'],
  ['paymentTerms', 'Prepaid', 'Prepayment'],
  ['paymentTerms', 'Net 30', 'Net 30 days, invoiced annually in advance'],
  ['paymentTerms', '20th of the following month', '20th of following month'],
  ['paymentTerms', 'Net 30', 'payment terms: net 30'],
  ['paymentTerms', 'Net 30', '30 days strictly net'],
  ['paymentTerms', 'Net 30', 'Net - 30'],
  ['paymentTerms', 'Net 30', 'Invoice, 30 days'],
  ['plan', 'Pro', 'pro plan'],
  ['plan', 'Pro', 'PRO'],
  ['plan', 'Pro Plan', 'Pro  plan '],
  ['plan', 'Self-guided', 'Self guided'],
  ['package', 'Premier', 'Premier package'],
  ['plan', 'Enterprise Plus', 'enterprise plus plan'],
  ['region', 'US', 'USA'],
  ['region', 'US', 'United States'],
  ['region', 'UK', 'United Kingdom'],
  ['region', 'UK', 'GB'],
  ['region', 'EU', 'European Union'],
  ['region', 'APAC', 'Asia-Pacific'],
  ['region', 'U.S.', 'us'],
  ['usageLimit', '10,000 API calls per month', '10k API calls/month'],
  ['usageLimit', '10,000 API calls per month', '10000 api calls a month'],
  ['usageLimit', '10,000 API calls per month', '10 000 API calls monthly'],
  ['usageLimit', '10,000 API calls per month', '10,000 monthly API calls'],
  ['usageLimit', '1M events', '1,000,000 events'],
  ['usageLimit', 'Unlimited', 'unlimited'],
  ['usageLimit', 'up to 500 reports per year', '500 reports/year'],
  ['usageLimit', '500 GB', '500GB'],
  ['usageLimit', '5,000 tickets per month', '5000 tickets / month'],
  ['usageLimit', 'ten thousand calls per month', '10,000 calls per month'],
  ['usageLimit', '100 per user', '100/user'],
  ['usageLimit', '2.5k jobs per month', '2,500 jobs per month'],
  ['annualValue', { amount: 5040, currency: 'GBP' }, { amount: 5040.0, currency: 'GBP' }],
  ['entitlements', ['a_b', 'c'], ['C', 'A-B']],
  ['taxId', 'GB 000 0021 44', 'GB000002144'],
  ['poNumber', 'PO-123', 'PO 123'],
  ['billingCadence', 'annual', 'annual'],
  ['startDate', '2026-01-01', '2026-01-01'],
  ['plan', 'tbd', 'Pro'],
  ['entity', 'n/a', 'Acme'],
];

const DIFFERENT: readonly Pair[] = [
  ['entity', 'Acme Ltd', 'Acme GmbH'],
  ['entity', 'Acme Ltd', 'Acme Holding Ltd'],
  ['entity', 'Corvane Lab Logistics B.V.', 'Corvane Holding B.V.'],
  ['entity', 'Acme GmbH', 'Acme GmbH & Co. KG'],
  ['entity', 'Acme Inc', 'Acme LLC'],
  ['entity', 'Acme UK Ltd', 'Acme Ltd'],
  ['entity', 'Acme Ltd', 'Acme PLC'],
  ['entity', 'Acme Pty Ltd', 'Acme Ltd'],
  ['entity', 'Acme AG', 'Acme SE'],
  ['paymentTerms', 'Net 30', 'Net 45'],
  ['paymentTerms', 'Net 30', '30 days end of month'],
  ['paymentTerms', 'Net 30', '2/10 net 30'],
  ['paymentTerms', 'Net 30', '30 business days'],
  ['paymentTerms', 'Net 30', 'Due on receipt'],
  ['paymentTerms', 'Net 30', 'prepaid'],
  ['paymentTerms', 'Net 30', '50 % upfront, rest net 30'],
  ['paymentTerms', 'Card on file', 'Net 30'],
  ['paymentTerms', '20th of the following month', 'Net 20'],
  ['paymentTerms', 'Net 30', 'net 30 from go-live'],
  ['paymentTerms', 'Net 30', '30th of the following month'],
  ['paymentTerms', 'Net 1', '1 month'],
  ['plan', 'Pro', 'Pro Plus'],
  ['plan', 'Pro', 'Enterprise'],
  ['region', 'EU', 'Europe'],
  ['region', 'UK', 'EU'],
  ['region', 'US', 'CA'],
  ['usageLimit', '10,000 calls per month', '10,000 calls per year'],
  ['usageLimit', '10,000 calls', '1,000 calls'],
  ['usageLimit', '10,000 calls', '10,000 reports'],
  ['annualValue', { amount: 5040, currency: 'GBP' }, { amount: 5040, currency: 'EUR' }],
  ['entitlements', ['a'], ['a', 'b']],
  ['seats', 45, 46],
  ['usageLimit', 'unlimited', '1000 calls'],
  ['taxId', 'DE1', 'DE2'],
  ['paymentTerms', 'Net 30', 'Net 30, 2 % discount within 10 days'],
];

test.each(SAME)('%s: %j and %j are one', (field, one, other) => {
  expect(sameTerm(field, one, other)).toBe(true);
  expect(sameTerm(field, other, one)).toBe(true);
});

test.each(DIFFERENT)('%s: %j and %j differ', (field, one, other) => {
  expect(sameTerm(field, one, other)).toBe(false);
  expect(sameTerm(field, other, one)).toBe(false);
});

test('filler, absence and an empty list are not carried', () => {
  for (const value of [undefined, null, 'tbd', ' ', []]) expect(termKey('entitlements', value)).toBeNull();
  expect(isCarried('poRequired', false)).toBe(true);
  expect(isCarried('region', 'NA')).toBe(true);
});

const record = (terms: ClosedWonRecord['terms']): ClosedWonRecord => ({
  schema: 'handrail/closed-won/1',
  id: 'd1',
  source: 'api',
  trigger: { kind: 'closed_won', at: '2026-04-08T10:00:00Z' },
  account: { name: 'Acme' },
  deal: { name: 'Acme', closedAt: '2026-04-08T10:00:00Z' },
  terms,
});

test('a conflict names every source that carries the term, not only the two that disagree', () => {
  const conflict = termConflict(
    record({
      crm: { plan: 'Pro' },
      orderForm: { plan: 'pro plan' },
      contract: { plan: 'tbd' },
      billing: { plan: 'Enterprise' },
    }),
    'plan',
    ['crm', 'orderForm', 'contract', 'billing'],
  );
  expect(conflict).toEqual([
    { source: 'crm', path: 'terms.crm.plan', value: 'Pro' },
    { source: 'orderForm', path: 'terms.orderForm.plan', value: 'pro plan' },
    { source: 'billing', path: 'terms.billing.plan', value: 'Enterprise' },
  ]);
});

test('a name without its legal form is no bridge between two other forms', () => {
  const sources = ['crm', 'orderForm', 'contract', 'billing'] as const;
  expect(
    termConflict(record({ crm: { entity: 'Acme' }, orderForm: { entity: 'Acme Ltd' } }), 'entity', sources),
  ).toBeNull();
  expect(
    termConflict(
      record({
        crm: { entity: 'Acme' },
        orderForm: { entity: 'Acme Ltd' },
        contract: { entity: 'Acme GmbH' },
      }),
      'entity',
      sources,
    ),
  ).toHaveLength(3);
});

test('one source alone, or one outside those asked, is no conflict', () => {
  const one = record({ crm: { seats: 5 }, provisioning: { seats: 9 } });
  expect(termConflict(one, 'seats', ['crm', 'orderForm', 'contract', 'billing'])).toBeNull();
  expect(termConflict(record(undefined), 'seats', ['crm'])).toBeNull();
});

test('a field is known by its name or at the end of a path', () => {
  expect(termField('seats')).toBe('seats');
  expect(termField('terms.crm.seats')).toBe('seats');
  expect(termField('Payment terms')).toBe('paymentTerms');
  expect(termField('Legal entity')).toBe('entity');
  expect(termField('start_date')).toBe('startDate');
  expect(termField('nonStandardTerms')).toBeNull();
  expect(termField('__proto__')).toBeNull();
  expect(new Set(TERM_FIELDS.map(({ field }) => field)).size).toBe(TERM_FIELDS.length);
});
