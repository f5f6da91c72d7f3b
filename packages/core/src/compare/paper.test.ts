import { expect, test } from 'vitest';
import type { PromiseKind, Terms } from '../deals/record.ts';
import { paperHolds } from './paper.ts';
import { aPaper } from './testing/aPaper.ts';

type Case = readonly [kind: PromiseKind, promise: string, paper: Terms, texts?: readonly string[]];
const whole = (cases: readonly Case[]) =>
  cases.map(([kind, text, paper, texts = []]) => ({ kind, text, paper, texts }));

const HELD: readonly Case[] = [
  ['discount', '10 % discount in the first year', { concessions: ['10% off the first-year fee'] }],
  ['discount', '10 % Rabatt im ersten Jahr', { concessions: ['Rabatt von 10 % im 1. Jahr'] }],
  ['discount', '10 % Rabatt im ersten Jahr', { concessions: ['10% discount in year one'] }],
  ['discount', 'Remise de 10 % la première année', { concessions: ['10% discount in year one'] }],
  ['discount', 'The price stays the same for two years', { concessions: ['Price lock of 24 months'] }],
  [
    'credit',
    'Refund of the first year if they cancel within 60 days',
    { concessions: ['Full refund of year one on cancellation within 60 days'] },
  ],
  ['report', 'Custom temperature report', { scope: ['Temperature report built for the customer'] }],
  ['discount', '15% off year two', { concessions: ['15 % discount on the second year'] }],
  [
    'credit',
    'Credit of EUR 500 on the first invoice',
    { concessions: ['EUR 500 credited on the first invoice'] },
  ],
  [
    'credit',
    'We refund 500 euros on the first bill',
    { concessions: ['Credit of EUR 500 on the first invoice'] },
  ],
  [
    'timeline',
    'Live within two weeks of signature',
    { concessions: ['Go-live within 14 days of signature'] },
  ],
  [
    'timeline',
    'First 40 stores live on 20 April 2026',
    { concessions: ['Rollout: 40 stores by 20/04/2026'] },
  ],
  ['timeline', 'Live by 22 April', { concessions: ['Go-live within 14 days of signature'] }],
  ['timeline', 'Live within 14 days of signature', { concessions: ['Go-live on 22 April 2026'] }],
  ['timeline', 'Live on 11 May', { concessions: ['Go-live on 11.05.2026'] }],
  ['timeline', 'Go-live in May', { concessions: ['Go-live on 11 May 2026'] }],
  [
    'training',
    'Two on-site training days for planners',
    { scope: ['Two days of on-site training for the planners'] },
  ],
  [
    'training',
    'Four training sessions for crew leads',
    { scope: ['Set-up', 'Training of crew leads in 4 sessions'] },
  ],
  [
    'training',
    'training of 20 property managers in 2 half-day workshops',
    { scope: ['Training of 20 property managers in two half-day sessions'] },
  ],
  [
    'integration',
    'Connection to the in-house stock system',
    { scope: ['Integration of the in-house stock system'] },
  ],
  ['integration', 'Power BI connector', { entitlements: ['power_bi_connector'] }],
  ['integration', 'PowerBI integration', { scope: ['Roster feed and Power BI through standard connectors'] }],
  [
    'integration',
    'Connection to the in-house stock system',
    {},
    [
      '2.1 Services: workspace set-up, connection to the in-house stock system, Power BI connector.\n2.2 Not included: route planning.',
    ],
  ],
  [
    'report',
    'A bespoke temperature report',
    { concessions: ['Custom temperature report for the inspectorate'] },
  ],
  [
    'support',
    '24/7 phone support',
    { nonStandardTerms: [{ topic: 'support', text: 'Telephone support around the clock, 24/7' }] },
  ],
  [
    'support',
    'Dedicated support engineer for 3 months',
    { concessions: ['A named support engineer for the first three months'] },
  ],
  ['discount', 'Price lock for 24 months', { concessions: ['Prices are held for two years'] }],
  ['discount', 'Set-up fee waived', { concessions: ['Set-up free of charge'] }],
  ['discount', 'One month free', { concessions: ['A free month at the start of the term'] }],
  [
    'other',
    'Import of three years of ticket history',
    { scope: ['Migration of ticket history from the last 36 months'] },
  ],
  [
    'timeline',
    'Quillbrook will have Norrdal live on 20 April 2026',
    { concessions: ['Go-live on 20 April 2026'] },
  ],
  [
    'scope',
    'Set-up of both plants and training of shift leaders',
    { scope: ['Set-up of both plants', 'Training of shift leaders'] },
  ],
  [
    'discount',
    '20 % off list for 12 months',
    {},
    ['Fees: EUR 20,000 a year after a discount of 20 % off the list price for 12 months.'],
  ],
  [
    'support',
    'Response within 4 hours',
    { nonStandardTerms: [{ topic: 'support', text: 'Support answers within four hours' }] },
  ],
  ['scope', 'Temperature sensors for five depots', { scope: ['Temperature sensors for 5 depots'] }],
  ['training', 'we train their 12 crew chiefs', { scope: ['Training for 12 crew chiefs'] }],
  [
    'timeline',
    'Pilot in Oslo live by end of June',
    { concessions: ['The Oslo pilot goes live by 30 June 2026'] },
  ],
  ['credit', 'First month free', { concessions: ['The first month is free of charge'] }],
  ['credit', 'First month free', { concessions: ['One free month'] }],
  ['credit', 'One free month', { concessions: ['First month free of charge'] }],
  ['credit', 'Month one is on us', { concessions: ['1 month free of charge'] }],
  ['credit', 'First quarter free', { concessions: ['Three free months'] }],
  ['credit', 'First two weeks free', { concessions: ['Two free weeks'] }],
  ['discount', '10 % off the first year', { concessions: ['10 % discount for twelve months'] }],
  ['support', 'Priority support in the first quarter', { scope: ['Priority support for one quarter'] }],
  ['support', 'A named engineer for the first month', { scope: ['A named support engineer for one month'] }],
  ['scope', 'Unlimited sandboxes', { entitlements: ['unlimited_sandboxes'] }],
  ['discount', 'Waived implementation fee', { concessions: ['Implementation fee waived'] }],
  ['discount', 'no implementation fee', { concessions: ['Implementation fee waived'] }],
  [
    'other',
    'Quarterly business review with our CEO',
    { concessions: ['Quarterly business reviews with the CEO of Quillbrook'] },
  ],
  [
    'discount',
    '8 % discount in year one',
    {},
    ['7.2 The Supplier grants a discount of 8 % in the first contract year.'],
  ],
  ['scope', 'Store hierarchy and roles', { scope: ['Store hierarchy and roles', 'Task templates'] }],
  [
    'timeline',
    'First 40 stores live on 20 April',
    {},
    ['1. Quillbrook will have the first 40 stores live on 20 April 2026.'],
  ],
  [
    'training',
    '20 property managers trained in two half days',
    {},
    ['2.2 Quillbrook will train 20 property managers in two half-day sessions.'],
  ],
  [
    'discount',
    '5 % off list for both years',
    { concessions: ['5 % off the list price for the 24-month term'] },
  ],
  ['discount', 'Priya promised 10 % off the first year', { concessions: ['10% discount in the first year'] }],
  [
    'timeline',
    'We go live with the first two depots on 4 May',
    { concessions: ['Go-live of the first two depots on 4 May 2026'] },
  ],
  ['scope', 'Finnish screens included', { scope: ['Screens in Finnish'] }],
  [
    'support',
    'Priority support in the first quarter',
    { concessions: ['Priority support during the first quarter'] },
  ],
  [
    'training',
    'Train-the-trainer course, two days, on site',
    { scope: ['Two-day train-the-trainer course on site'] },
  ],
  ['report', 'Monthly report for the board', { scope: ['A monthly board report'] }],
  [
    'credit',
    'EUR 1,000 off the first invoice',
    { concessions: ['Credit of EUR 1,000 on the first invoice'] },
  ],
  ['other', 'Dedicated sandbox', { entitlements: ['field_core', 'sandbox_dedicated'] }],
  ['integration', 'Standard Power BI connector', { scope: ['Power BI through the standard connector'] }],
  ['discount', 'No charge for the second site', { concessions: ['Second site free of charge'] }],
];

test.each(whole(HELD))('the $kind promise $text is held', ({ kind, text, paper, texts }) => {
  expect(paperHolds(aPaper(paper, texts), { kind, text })).not.toBeNull();
});

test('a clause is cited at its exact place in the text', () => {
  const text =
    'Annex 2, extract.\n1. Quillbrook will have the first 40 stores live on 20 April 2026.\n2. The Customer names one administrator.';
  const record = aPaper({}, [text]);
  const ref = paperHolds(record, { kind: 'timeline', text: 'First 40 stores live on 20 April' });
  expect(ref?.source).toBe('evidence:text-0');
  expect(ref?.quote).toContain('first 40 stores');
  expect(text.slice(ref?.start, ref?.end)).toBe(ref?.quote);
});
