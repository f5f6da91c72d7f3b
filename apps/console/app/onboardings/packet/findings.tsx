import type { Change } from '@handrail/core/packets/packet';
import type { Finding } from '@handrail/core/rules/outcome';
import { FindingsSection } from '../../findings/findings-section.tsx';
import { FindingCard } from './finding-card.tsx';

type FindingsProps = {
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
  readonly traced: boolean;
};

/** The decision side of the page: findings in tier order. */
export function Findings({ findings, changes, traced }: FindingsProps) {
  const marks = new Map<string, 'new' | 'changed'>();
  for (const change of changes) {
    if (change.kind === 'finding_opened') marks.set(change.row, 'new');
    if (change.kind === 'finding_changed') marks.set(change.row, 'changed');
  }
  return (
    <FindingsSection id="findings" count={findings.length}>
      {findings.map((finding) => (
        <FindingCard key={finding.row} finding={finding} mark={marks.get(finding.row)} traced={traced} />
      ))}
    </FindingsSection>
  );
}
