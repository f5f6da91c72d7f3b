import type { Change } from '@handrail/core/packets/packet';
import type { Hold } from '@handrail/core/rules/vocabulary';

type FindingChange = Extract<Change, { row: string }>;
type Grouped = {
  readonly holds: { readonly added: readonly Hold[]; readonly removed: readonly Hold[] } | null;
  readonly lane: Extract<Change, { kind: 'lane' }> | null;
  readonly opened: readonly FindingChange[];
  readonly changed: readonly FindingChange[];
  readonly cleared: readonly FindingChange[];
  readonly fields: readonly Extract<Change, { kind: 'field' }>[];
};

/** Changes by what they mean to a reader; the order inside a group stays. */
export function groupChanges(changes: readonly Change[]): Grouped {
  const findings = changes.filter((change) => 'row' in change);
  return {
    holds: changes.find((change) => change.kind === 'holds') ?? null,
    lane: changes.find((change) => change.kind === 'lane') ?? null,
    opened: findings.filter(({ kind }) => kind === 'finding_opened'),
    changed: findings.filter(({ kind }) => kind === 'finding_changed'),
    cleared: findings.filter(({ kind }) => kind === 'finding_cleared'),
    fields: changes.filter((change) => change.kind === 'field'),
  };
}
