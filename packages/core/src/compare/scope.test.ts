import { expect, test } from 'vitest';
import type { Terms } from '../deals/record.ts';
import { scopeAgainstPaper, type ScopeVerdict } from './scope.ts';
import { aPaper } from './testing/aPaper.ts';

const ex = (excluded: string[], scope: string[] = []): Terms => ({ scope, excluded });

type Case = readonly [state: ScopeVerdict['state'], line: string, paper: Terms, texts?: readonly string[]];

const LINES: readonly Case[] = [
  ['excluded', 'Label printer set-up at both plants', ex(['Label printer set-up'])],
  ['excluded', 'Set-up of the label printers', ex(['Label printer set-up'])],
  ['excluded', 'Training of shift leaders', ex(['Training'])],
  ['silent', 'Import of customers', ex(['Import of old job sheets'])],
  ['excluded', 'Import of old job sheets from 2024', ex(['Import of old job sheets'])],
  ['agreed', 'Import of customers', ex(['Import of old job sheets'], ['Import of customers'])],
  ['silent', 'No label printer set-up', ex(['Label printer set-up'])],
  ['silent', 'Without data import', ex(['Data import'])],
  ['agreed', 'Workspace set-up (excluding label printers)', ex(['Label printers'], ['Workspace set-up'])],
  ['excluded', 'Hospital portal', ex(['Hospital portal for senders'])],
  ['excluded', 'Portal for the hospitals that send samples', ex(['Hospital portal'])],
  ['excluded', 'Tablets for the crews', ex(['Tablets and other hardware'])],
  ['excluded', 'Import of customer data', ex(['Integrations', 'Data import', 'Professional services'])],
  ['excluded', 'Migration from Zendesk', ex(['Data import'])],
  ['excluded', 'SAP connector', ex(['Integrations'])],
  ['excluded', 'Link to the booking system', ex(['Booking system link'])],
  ['excluded', 'Booking system integration', ex(['Link to the booking system'])],
  ['excluded', 'Web shop connection', ex(['Connection to the webshop'])],
  ['silent', 'Booking templates', ex(['Booking and accounting link'])],
  ['excluded', 'Accounting link', ex(['Booking and accounting link'])],
  ['silent', 'Training for administrators', ex(['Training for drivers'])],
  ['silent', 'Set-up of the plants', ex(['Hardware'])],
  ['contradicted', 'Set-up of ten plants', ex([], ['Set-up of nine plants'])],
  ['agreed', 'Set-up of 9 plants', ex([], ['Set-up of nine plants'])],
  ['contradicted', 'On-site training for crew leaders', ex([], ['Remote training for crew leaders'])],
  ['silent', 'On-site training for managers', ex([], ['Remote training for crew leaders'])],
  ['agreed', 'Four job-sheet templates', ex([], ['Up to six job-sheet templates'])],
  ['contradicted', 'Ten job-sheet templates', ex([], ['Up to six job-sheet templates'])],
  [
    'contradicted',
    'Import of consignments of the last 24 months',
    ex([], ['Import of consignments of the last 12 months']),
  ],
  ['silent', 'Driver app', ex([], ['Route planning for six depots'])],
  ['silent', 'Set-up of two regional warehouses', ex([], ['Set-up of six regional offices'])],
  [
    'contradicted',
    'Training of 20 property managers in three half-day sessions',
    ex([], ['Training of 20 property managers in two half-day sessions']),
  ],
  [
    'excluded',
    'Machine sensors for line 4',
    { scope: [] },
    [
      'Clause 14 (services). The services are those of annex B for nine plants. Machine sensors and spare parts stock are not included.',
    ],
  ],
  [
    'excluded',
    'Spare parts stock',
    { scope: [] },
    [
      'Clause 14 (services). The services are those of annex B for nine plants. Machine sensors and spare parts stock are not included.',
    ],
  ],
  [
    'excluded',
    'Billing of insurers',
    {},
    [
      '12.4 The connection to the patient records system and the billing of insurers are not part of this agreement.',
    ],
  ],
  [
    'excluded',
    'Patient records connection',
    {},
    [
      '12.4 The connection to the patient records system and the billing of insurers are not part of this agreement.',
    ],
  ],
  [
    'excluded',
    'Workforce planning',
    {},
    ['4. Workforce planning and the web shop are not part of the agreement.'],
  ],
  ['silent', 'Dates for the plants', {}, ['A.5 No dates are agreed in this annex.']],
  [
    'excluded',
    'Data import',
    {},
    ['Services, integrations and data import are not included. Cancellation follows the online terms.'],
  ],
  [
    'agreed',
    'Quality checklists for filleting lines',
    {},
    [
      'A.1 Services: set-up of the plants Lofthavn and Skjelvik, quality checklists for the filleting lines, training of shift leaders.',
    ],
  ],
  [
    'contradicted',
    'Route planning for eight depots',
    {},
    ['2.2 Services: route planning for six depots, driver app.'],
  ],
  ['silent', 'Custom dashboards', ex(['Custom reports for auditors'])],
  ['excluded', 'Custom reports', ex(['Custom reports for auditors'])],
  ['silent', 'Reports', ex(['Custom reports for auditors'])],
  [
    'excluded',
    'Workspace set-up and label printer set-up',
    ex(['Label printer set-up'], ['Workspace set-up']),
  ],
  ['silent', 'Workspace set-up; no hardware', ex(['Hardware'], [])],
  ['agreed', 'Workspace set-up, without hardware', ex(['Hardware'], ['Workspace set-up'])],
  ['excluded', 'On-site visits to each shop', ex(['Sensors', 'On-site visits'])],
  ['silent', 'Site plan template', ex(['Site surveys'])],
  ['excluded', 'Survey of all sites', ex(['Site surveys'])],
  ['silent', 'Excluding hardware', ex(['Hardware'])],
  ['excluded', 'Weather station feed', ex(['Weather stations', 'Payroll'])],
  ['silent', 'Quillbrook Desk as before', ex(['Booking system link'])],
  ['excluded', 'Finnish language for the screens', ex(['Finnish screens'])],
  ['silent', 'Norwegian screens', ex(['Finnish screens'])],
  ['excluded', 'Import of historical tickets', ex(['Import of historic tickets'])],
  ['agreed', 'Set-up of the workspaces', ex([], ['Workspace set-up'])],
  ['contradicted', 'Daily sync of stock', ex([], ['Weekly sync of stock'])],
  ['contradicted', 'Go-live on 20 April 2026', { scope: ['Go-live on 11 May 2026'] }],
  ['excluded', 'Hospital portal from day one', ex(['Hospital portal for senders'])],
  ['silent', 'Hospital portal for doctors', ex(['Hospital portal for senders'])],
  [
    'silent',
    'Import of customers of the last 24 months',
    ex([], ['Import of consignments of the last 12 months']),
  ],
  ['silent', 'Desk for the service team', ex(['Services'])],
  ['silent', 'Self-service portal', ex(['Services'])],
  ['silent', 'Quality checklists for the training rooms', ex(['Training'])],
  ['excluded', 'Driver app with training', ex(['Training'])],
  ['excluded', 'Payroll integration', ex(['Payroll'])],
  ['excluded', 'Professional services for the set-up', ex(['Professional services'])],
  ['excluded', 'Hardware for both plants', ex(['Hardware'])],
  ['excluded', 'Train the shift leaders', ex(['Training'])],
  ['excluded', 'Migrate the old tickets', ex(['Data import'])],
  ['excluded', 'Services', ex(['Services'])],
  ['silent', 'Service team inbox', ex(['Services'])],
  [
    'agreed',
    'Roster feed through the standard connector',
    ex([], ['Roster feed and Power BI through standard connectors']),
  ],
  ['agreed', 'Remote training', ex([], ['Remote training for crew leaders'])],
  ['agreed', 'Training', ex([], ['Remote training for crew leaders'])],
  ['silent', 'Training for crew leaders and office staff', ex([], ['Remote training for crew leaders'])],
  ['contradicted', 'Up to eight job-sheet templates', ex([], ['Up to six job-sheet templates'])],
  ['agreed', 'Six templates', ex([], ['Up to six job-sheet templates'])],
  [
    'agreed',
    'Import of orchard blocks and spray diaries',
    ex([], ['Import of orchard blocks and spray diaries from the old field app']),
  ],
  [
    'silent',
    'Import of spray diaries from 2019 on',
    ex([], ['Import of orchard blocks and spray diaries from the old field app']),
  ],
  ['silent', 'Training of shift leaders in Norwegian and Polish', ex([], ['Training of shift leaders'])],
  ['agreed', 'Two training sessions', ex([], ['Training of 20 property managers in two half-day sessions'])],
  [
    'silent',
    'On-site training of 20 property managers',
    ex([], ['Training of 20 property managers in two half-day sessions']),
  ],
  ['agreed', 'Set-up of six offices', ex([], ['Set-up of six regional offices'])],
  ['silent', 'SSO with Entra ID', ex([], ['Sign-on with the company directory'])],
  ['agreed', 'Connector to Power BI', ex(['Integrations'], ['Power BI connector'])],
  ['silent', 'Import of the price list (200 items)', ex(['Data import'], ['Import of the price list'])],
  ['silent', 'Training in two sessions', ex(['Training beyond two sessions'])],
  ['excluded', 'Training in three sessions', ex(['Training beyond two sessions'])],
  ['agreed', 'Training in two sessions', ex(['Training beyond two sessions'], ['Training in two sessions'])],
  ['silent', 'Tablets', ex(['Hardware other than tablets'])],
  ['excluded', 'Sensors and gateways', ex(['Temperature sensors', 'Sensors'])],
  ['silent', 'Sensors', ex(['Temperature sensors'])],
  ['excluded', 'Hospital portal for senders, read-only', ex(['Hospital portal for senders'])],
  ['excluded', 'Label printers', ex(['Label printers'])],
  ['excluded', 'Changes to the weighing system at Skjelvik', ex(['Changes to the weighing system'])],
  ['excluded', 'Weighing system changes', ex(['Changes to the weighing system'])],
  ['silent', 'Quality checklists for the weighing system', ex(['Changes to the weighing system'])],
  ['excluded', 'Resident app for tenants', ex(['Resident app', 'Accounting'])],
  [
    'silent',
    'Workspace set-up and six templates',
    ex(['Site surveys'], ['Workspace set-up', 'Up to six job-sheet templates']),
  ],
  ['excluded', 'Payroll', ex(['Weather stations', 'Payroll'])],
  ['excluded', 'Route planning for the vans', ex(['Finnish screens', 'Route planning'])],
  ['silent', 'Route templates', ex(['Route planning'])],
  [
    'excluded',
    'Temperature sensors in the vans',
    {},
    ['2.3 Not included: hospital portal for senders, temperature sensors.'],
  ],
  [
    'excluded',
    'Import of old job sheets',
    {},
    ['Not included: site surveys, tablets and other hardware, import of old job sheets.'],
  ],
  [
    'excluded',
    'Tablets',
    {},
    ['Not included: site surveys, tablets and other hardware, import of old job sheets.'],
  ],
  [
    'excluded',
    'Hardware',
    {},
    [
      '3.5 Not part of this contract: baggage claims, de-icing billing, import of checklists completed before go-live, hardware of any kind.',
    ],
  ],
  [
    'excluded',
    'Import of completed checklists',
    {},
    [
      '3.5 Not part of this contract: baggage claims, de-icing billing, import of checklists completed before go-live, hardware of any kind.',
    ],
  ],
  [
    'silent',
    'Import of the checklist templates',
    {},
    [
      '3.5 Not part of this contract: baggage claims, de-icing billing, import of checklists completed before go-live, hardware of any kind.',
    ],
  ],
  [
    'excluded',
    'On-site visits',
    {},
    [
      'Not included: sensors, on-site visits. The customer sets up the workspace with the guides in the help centre.',
    ],
  ],
  [
    'silent',
    'Guides in the help centre',
    {},
    [
      'Not included: sensors, on-site visits. The customer sets up the workspace with the guides in the help centre.',
    ],
  ],
  [
    'excluded',
    'Web shop link',
    {},
    ['4. Workforce planning and the web shop are not part of the agreement.'],
  ],
  [
    'contradicted',
    'Set-up of twelve plants',
    {},
    ['Clause 14 (services). The services are those of annex B, set-up of nine plants.'],
  ],
  ['silent', 'Training', {}, ['The Supplier shall not be obliged to provide dates.']],
  ['excluded', 'Data migration from the old system', {}, ['The Supplier does not provide data migration.']],
  ['excluded', 'Custom reports', {}, ['Custom reports are excluded from the scope.']],
  ['excluded', 'Custom reports', {}, ['The scope excludes custom reports and on-site work.']],
  ['excluded', 'On-site work in Oslo', {}, ['The scope excludes custom reports and on-site work.']],
  ['excluded', 'SAP interface', {}, ['There is no SAP interface in scope.']],
  ['excluded', 'Hosting in Norway', {}, ['Hosting in Norway is out of scope.']],
  ['excluded', 'Weekend support', {}, ['Support on weekends is not offered.']],
];

const whole = LINES.map(([state, line, paper, texts = []]) => ({ state, line, paper, texts }));

test.each(whole)('$state: $line', ({ state, line, paper, texts }) => {
  const verdict = scopeAgainstPaper(aPaper(paper, texts), line);
  expect(verdict.state).toBe(state);
  expect(verdict.paper === null).toBe(state === 'silent');
});

test('without a signed paper every line is silent', () => {
  const { terms: _terms, ...record } = aPaper({});
  expect(scopeAgainstPaper(record, 'Label printer set-up').state).toBe('silent');
});
