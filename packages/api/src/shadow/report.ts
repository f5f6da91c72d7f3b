import { readiness } from '@handrail/core/readiness/readiness';
import type { CountedRecord, ReadinessAnswer } from '@handrail/core/readiness/readiness';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import type { ShadowJudged } from './case.ts';
import type { ShadowError } from './line.ts';
import { rowTally } from './row-tally.ts';
import type { TalliedRow } from './row-tally.ts';
import { shadowTally } from './tally.ts';
import type { ShadowSummary } from './tally.ts';

export type ShadowReport = {
  readonly summary: ShadowSummary;
  readonly rows: readonly TalliedRow[];
  readonly readiness: readonly ReadinessAnswer[];
};

/** Gathers the outcomes of a run, in its order, into its report. Keeps no record. */
export function shadowReport(register: CompiledRegister): {
  readonly add: (outcome: ShadowError | ShadowJudged) => void;
  readonly end: () => ShadowReport;
} {
  const tally = shadowTally();
  const rows = rowTally(register);
  const counted: CountedRecord[] = [];
  let place = 0;
  return {
    add(outcome) {
      place += 1;
      if ('error' in outcome) return tally.error();
      const { line, labels, accountName, signs } = outcome;
      tally.add(line, labels);
      rows.add(line, labels);
      counted.push({ place, id: line.id, accountName, signs });
    },
    end: () => ({ summary: tally.summary(), rows: rows.rows(), readiness: readiness(counted) }),
  };
}
