import { expect, test } from 'vitest';
import { closedWonRecord } from './record.ts';
import { isClosed } from './closed.ts';

const record = (kind: string, at: string) =>
  closedWonRecord.parse({
    schema: 'handrail/closed-won/1',
    id: '1',
    source: 'api',
    trigger: { kind, at },
    account: { name: 'Acme' },
    deal: { name: 'Acme', closedAt: '2026-03-10T12:00:00+01:00' },
  });

test('a trigger before the expected close leaves the deal not closed yet', () => {
  expect(isClosed(record('implementation_requested', '2026-03-10T10:59:59Z'))).toBe(false);
  expect(isClosed(record('portal_signup', '2026-02-01T00:00:00Z'))).toBe(false);
});

test('a trigger at or after the close is a closed deal, whatever its kind', () => {
  expect(isClosed(record('implementation_requested', '2026-03-10T11:00:00Z'))).toBe(true);
  expect(isClosed(record('customer_assigned', '2026-03-11T00:00:00Z'))).toBe(true);
});

test('winning, signing and paying close a deal even where the date stands in the future', () => {
  for (const kind of ['closed_won', 'order_form_signed', 'invoice_paid', 'purchase_completed'])
    expect(isClosed(record(kind, '2026-03-01T00:00:00Z'))).toBe(true);
});
