import type { ClosedWonRecord, Terms } from '../../deals/record.ts';

/** A record closed on 8 April 2026 whose contract says `contract`, and whose evidence holds these contract texts. */
export function aPaper(contract: Terms, texts: readonly string[] = []): ClosedWonRecord {
  return {
    schema: 'handrail/closed-won/1',
    id: 'd1',
    source: 'api',
    trigger: { kind: 'closed_won', at: '2026-04-08T10:00:00Z' },
    account: { name: 'Norrdal Heat Pumps', entity: 'Norrdal Heat Pumps AB' },
    deal: { name: 'Norrdal', closedAt: '2026-04-08T10:00:00Z', product: 'Quillbrook Field' },
    terms: { contract },
    evidence: texts.map((text, index) => ({ id: `text-${index}`, kind: 'contract', text })),
  };
}
