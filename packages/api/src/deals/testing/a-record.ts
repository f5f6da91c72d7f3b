import type { ClosedWonRecord } from '@handrail/core/deals/record';

/** A closed-won record as parsed, little in it but what must be, with what is given. Its id is its own. */
export function aRecord(given: Partial<ClosedWonRecord> = {}): ClosedWonRecord {
  return {
    schema: 'handrail/closed-won/1',
    id: `deal-${++made}`,
    source: 'api',
    trigger: { kind: 'closed_won', at: '2026-03-03T14:20:00Z' },
    account: { name: 'Pellworth Interiors' },
    deal: aDeal(),
    ...given,
  };
}

/** The deal of a record. */
export function aDeal(given: Partial<ClosedWonRecord['deal']> = {}): ClosedWonRecord['deal'] {
  return { name: 'Pellworth Interiors: Field', closedAt: '2026-03-03T14:20:00Z', ...given };
}

let made = 0;
