import { expect, test } from 'vitest';
import type { Terms } from '../deals/record.ts';
import { scopeAgainstPaper, type ScopeVerdict } from './scope.ts';
import { aPaper } from './testing/aPaper.ts';

const ex = (excluded: string[], scope: string[] = []): Terms => ({ scope, excluded });

/** Where an item of the paper ends: other years, kinds in brackets, other directions and rates, things of a like name. */
const LIMITS: readonly (readonly [state: ScopeVerdict['state'], line: string, paper: Terms])[] = [
  ['silent', 'Import of 2025 orders', ex(['Import of orders before 2024'])],
  ['excluded', 'Import of 2022 orders', ex(['Import of orders before 2024'])],
  ['excluded', 'Import of orders from before 2020', ex(['Import of orders before 2024'])],
  ['silent', 'Import of the 2025 price list', ex(['Import of the 2024 price list'])],
  ['excluded', 'Import of the 2024 price list', ex(['Import of 2024 price list'])],
  ['excluded', 'Import of orders of 2024', ex(['Import of orders from 2023'])],
  ['excluded', 'Historical data migration', ex(['Migration of historical data'])],
  ['excluded', 'Data cleansing before the import', ex(['Data cleansing'])],
  ['excluded', 'Migration of archived records', ex(['Migration of archived data'])],
  ['silent', 'Import of customer data', ex(['Import of supplier data'])],
  ['excluded', 'Delivery of 20 rugged tablets', ex(['Hardware (tablets, scanners, printers)'])],
  ['silent', 'Remote training', ex(['Training (on site)'])],
  ['excluded', 'SMS reminders', ex(['Text messages (SMS)'])],
  ['contradicted', 'Unlimited templates', ex([], ['Up to six templates'])],
  ['contradicted', 'Two-way link with the ERP', ex([], ['One-way link with the ERP'])],
  ['contradicted', 'Hourly export to the warehouse', ex([], ['Daily export to the warehouse'])],
  ['agreed', 'Bidirectional link with the ERP', ex([], ['Two-way link with the ERP'])],
  ['silent', 'Account managers get training', ex(['Accounting'])],
  ['excluded', 'Accounting export to Sage', ex(['Accounting'])],
  ['silent', 'Sensor-free inspections with photos', ex(['Sensors'])],
];

test.each(LIMITS)('%s: %s', (state, line, paper) => {
  expect(scopeAgainstPaper(aPaper(paper), line).state).toBe(state);
});
