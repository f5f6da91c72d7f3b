import { expect, test } from 'vitest';
import type { PromiseKind, Terms } from '../deals/record.ts';
import { paperHolds } from './paper.ts';
import { aPaper } from './testing/aPaper.ts';

type Case = readonly [kind: PromiseKind, promise: string, paper: Terms, texts?: readonly string[]];
const whole = (cases: readonly Case[]) =>
  cases.map(([kind, text, paper, texts = []]) => ({ kind, text, paper, texts }));

const NOT_HELD: readonly Case[] = [
  ['integration', 'Hourly export to their data lake', { scope: ['Data lake export, weekly'] }],
  ['integration', 'Two-way sync with the ERP', { scope: ['One-way sync with the ERP'] }],
  ['discount', '15 % off the second year', { concessions: ['5 % off the first year'] }],
  ['discount', '15 % off the second year', { concessions: ['15 % off for one year'] }],
  ['credit', 'Second month free', { concessions: ['One free month'] }],
  ['credit', 'One free month', { concessions: ['Second month free'] }],
  ['credit', 'First two months free', { concessions: ['One free month'] }],
  ['credit', 'First month free', { concessions: ['One free week'] }],
  ['support', 'Priority support in Q1', { scope: ['Priority support for one quarter'] }],
  [
    'support',
    'A named engineer for the first month',
    { scope: ['A named engineer one month after go-live'] },
  ],
  ['discount', '15 % off the second year', { concessions: ['15 % off the first year'] }],
  ['discount', '15 % off', { concessions: ['5 % off'] }],
  [
    'credit',
    'Credit of EUR 500 on the first invoice',
    { concessions: ['Credit of EUR 50 on the first invoice'] },
  ],
  [
    'credit',
    'Credit of EUR 500 on each invoice in the first year',
    { concessions: ['Credit of EUR 500 on the first invoice'] },
  ],
  ['timeline', 'Live within 14 days of signature', { concessions: ['Go-live on 29 April 2026'] }],
  ['timeline', 'Live on 11 May 2026', { concessions: ['Go-live on 11 May 2027'] }],
  ['timeline', 'Live on 11 May 2026', { concessions: ['Training on 11 May 2026'] }],
  ['timeline', 'Live on 11 May 2026', { startDate: '2026-05-11' }],
  [
    'training',
    'Two on-site training days for planners',
    { scope: ['Two days of remote training for planners'] },
  ],
  ['training', 'On-site training for all planners', { scope: ['Training for planners'] }],
  ['training', 'Three training sessions', { scope: ['Two training sessions'] }],
  ['training', 'Training for 50 users', { scope: ['Training for 5 users'] }],
  ['integration', 'Integration with SAP', { scope: ['Salesforce integration'] }],
  ['scope', 'Route planning', {}, ['2.1 Services: workspace set-up.\n2.2 Not included: route planning.']],
  ['report', 'Custom temperature report', { scope: ['Standard reports'] }],
  ['report', 'A custom temperature report', { scope: ['Temperature report'] }],
  ['roadmap', 'Temperature alarms in June', { scope: ['Temperature alarms'] }],
  ['support', '24/7 phone support', { scope: ['E-mail support on working days'] }],
  ['discount', 'Price lock for 36 months', { concessions: ['Prices are held for two years'] }],
  ['discount', 'Free set-up', { scope: ['Workspace set-up'] }],
  ['discount', 'Two months free', { concessions: ['One month free of charge'] }],
  [
    'other',
    'Import of five years of ticket history',
    { scope: ['Migration of ticket history from the last 36 months'] },
  ],
  [
    'timeline',
    'Live in 14 days',
    {},
    ['No date for the start of operation is named. Live within 14 days is not agreed.'],
  ],
  [
    'scope',
    'Set-up of both plants and a label printer link',
    { scope: ['Set-up of both plants', 'Training of shift leaders'] },
  ],
  [
    'discount',
    '20 % off list for 12 months',
    {},
    ['The Customer asked for a discount of 20 % off list for 12 months, which is not granted.'],
  ],
  ['other', 'Weekly call with the CTO', { scope: ['Weekly status call'] }],
  [
    'support',
    'Response within 1 hour',
    { nonStandardTerms: [{ topic: 'support', text: 'Support answers within four hours' }] },
  ],
  ['scope', 'Unlimited seats', { entitlements: ['field_core'] }],
  [
    'discount',
    '8 % discount in year two',
    {},
    ['7.2 The Supplier grants a discount of 8 % in the first contract year.'],
  ],
  [
    'timeline',
    'First 60 stores live on 20 April',
    {},
    ['1. Quillbrook will have the first 40 stores live on 20 April 2026.'],
  ],
  [
    'timeline',
    'All stores live on 20 April',
    {},
    ['1. Quillbrook will have the first 40 stores live on 20 April 2026.'],
  ],
  ['timeline', 'Live before the season', { concessions: ['Go-live on 20 April 2026'] }],
  ['other', 'A named contact in Oslo', { scope: ['Set-up of the plants'] }],
  ['training', 'Free training for the second site', { scope: ['Training for the first site'] }],
  ['roadmap', 'Arabic screens in the autumn release', { scope: ['Arabic templates'] }],
  [
    'discount',
    'Price hold for the renewal',
    { concessions: ['5 % off the list price for the 24-month term'] },
  ],
  [
    'timeline',
    'We go live with all depots on 4 May',
    { concessions: ['Go-live of the first two depots on 4 May 2026'] },
  ],
  [
    'support',
    'Priority support for the whole term',
    { concessions: ['Priority support during the first quarter'] },
  ],
  ['report', 'Weekly report for the board', { scope: ['A monthly board report'] }],
  ['integration', 'Two-way sync with SAP', { scope: ['One-way sync with SAP'] }],
  ['scope', '20 extra seats free', { entitlements: ['seats'] }],
  ['discount', 'No charge for the second site', { scope: ['Set-up of the second site'] }],
];

test.each(whole(NOT_HELD))('the $kind promise $text is not held', ({ kind, text, paper, texts }) => {
  expect(paperHolds(aPaper(paper, texts), { kind, text })).toBeNull();
});

test('what the paper only lists as excluded, or as the duty of the customer, holds nothing', () => {
  expect(
    paperHolds(aPaper({ excluded: ['Label printer set-up'] }), {
      kind: 'scope',
      text: 'Label printer set-up',
    }),
  ).toBeNull();
  expect(
    paperHolds(aPaper({}, ['3.4 The Customer provides tablets for all crews.']), {
      kind: 'other',
      text: 'Tablets for the crews',
    }),
  ).toBeNull();
});
