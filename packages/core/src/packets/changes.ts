import type { ClosedWonRecord } from '../deals/record.ts';
import type { Evaluation, Finding } from '../rules/outcome.ts';
import { HOLDS } from '../rules/vocabulary.ts';
import { changedFields } from './changedFields.ts';
import type { Change } from './packet.ts';

export type Outcome = { readonly record: ClosedWonRecord; readonly evaluation: Evaluation };

/** What an update changed: findings (opened, changed, cleared), lane, holds, then the record's fields in its order. */
export function compareOutcomes(before: Outcome, after: Outcome): Change[] {
  const changes: Change[] = [];
  const was = new Map(before.evaluation.findings.map((finding) => [finding.row, finding]));
  for (const finding of after.evaluation.findings) {
    const { row, title, tier, because } = finding;
    const earlier = was.get(row);
    was.delete(row);
    if (earlier === undefined) changes.push({ kind: 'finding_opened', row, title, tier, because });
    else if (!alike(earlier, finding))
      changes.push({ kind: 'finding_changed', row, title, tier, because, before: earlier.because });
  }
  for (const { row, title, tier, because } of was.values())
    changes.push({ kind: 'finding_cleared', row, title, tier, because });
  if (before.evaluation.lane !== after.evaluation.lane)
    changes.push({ kind: 'lane', before: before.evaluation.lane, after: after.evaluation.lane });
  const added = HOLDS.filter(
    (hold) => after.evaluation.holds.includes(hold) && !before.evaluation.holds.includes(hold),
  );
  const removed = HOLDS.filter(
    (hold) => before.evaluation.holds.includes(hold) && !after.evaluation.holds.includes(hold),
  );
  if (added.length > 0 || removed.length > 0) changes.push({ kind: 'holds', added, removed });
  return [...changes, ...changedFields(before.record, after.record)];
}

/** The same to a person who owns it: same words, same holds, same people. */
function alike(one: Finding, other: Finding): boolean {
  return (
    one.because === other.because &&
    one.tier === other.tier &&
    one.owner === other.owner &&
    one.escalation === other.escalation &&
    one.holds.join() === other.holds.join()
  );
}
