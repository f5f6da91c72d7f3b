import type { ClosedWonRecord } from '../../deals/record.ts';
import type { Evaluation, Finding } from '../../rules/outcome.ts';

/** A record with the least that the schema asks for, and what is given. */
export function aRecord(given: Partial<ClosedWonRecord> = {}): ClosedWonRecord {
  return {
    schema: 'handrail/closed-won/1',
    id: 'd1',
    source: 'api',
    trigger: { kind: 'closed_won', at: '2026-04-08T10:00:00Z' },
    account: { name: 'Norrdal Heat Pumps' },
    deal: { name: 'Norrdal', closedAt: '2026-04-08T10:00:00Z' },
    ...given,
  };
}

/** An evaluation that found nothing, on the enterprise lane. */
export function anEvaluation(given: Partial<Evaluation> = {}): Evaluation {
  return {
    lane: 'enterprise',
    laneBecause: 'The segment is enterprise.',
    leadTimeDays: 60,
    requiredRoles: ['executive_sponsor', 'champion', 'admin', 'technical_owner'],
    asOf: null,
    findings: [],
    unknown: [],
    holds: [],
    unknownHolds: [],
    trace: [],
    ...given,
  };
}

export function aFinding(given: Partial<Finding> = {}): Finding {
  return {
    row: 'CO-EDGE-002',
    title: 'Conflicting plan data',
    tier: 'high',
    because: 'The CRM says Pro, the contract says Enterprise.',
    evidence: [{ source: 'terms.crm.plan', value: 'Pro' }],
    holds: ['provisioning'],
    owner: 'revops',
    escalation: 'finance',
    ...given,
  };
}
