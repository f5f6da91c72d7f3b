import type { Change } from '@handrail/core/packets/packet';
import type { Finding } from '@handrail/core/rules/outcome';
import { Section } from '@handrail/ui/card';
import { CircleCheck } from 'lucide-react';
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
    <Section id="findings" title="Findings" note={String(findings.length)} flush className="overflow-hidden">
      {findings.length === 0 ? (
        <p className="flex items-center gap-2 p-4 text-sm text-muted">
          <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />
          No row of the register fired on this record.
        </p>
      ) : (
        <ol>
          {findings.map((finding) => (
            <FindingCard key={finding.row} finding={finding} mark={marks.get(finding.row)} traced={traced} />
          ))}
        </ol>
      )}
    </Section>
  );
}
