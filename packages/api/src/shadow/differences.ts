import type { Hold, Lane } from '@handrail/core/rules/vocabulary';
import type { Labels } from './labels.ts';
import type { ShadowLine } from './line.ts';

/** What was found against what the labels want. */
export type Difference<T> = {
  readonly hit: readonly T[];
  /** Found, and not wanted. */
  readonly wrong: readonly T[];
  /** Wanted, and not found. */
  readonly missed: readonly T[];
};

/** Null: no label speaks of it. */
export type LabelDifferences = {
  readonly lane: { readonly wanted: Lane; readonly found: Lane } | null;
  /** Without the rows that may fire or not. */
  readonly rows: Difference<string> | null;
  readonly holds: Difference<Hold> | null;
};

/** A record's line beside its labels. */
export function labelDifferences(line: ShadowLine, labels: Labels | null): LabelDifferences {
  const scored = (rows: readonly string[]) => rows.filter((row) => !labels?.may.includes(row));
  return {
    lane: labels?.lane === undefined ? null : { wanted: labels.lane, found: line.lane },
    rows: labels?.fire ? difference(scored(line.findings.map(({ row }) => row)), scored(labels.fire)) : null,
    holds: labels?.holds ? difference(line.holds, labels.holds) : null,
  };
}

/** Whether a record disagrees with its labels anywhere. */
export function disagrees({ lane, rows, holds }: LabelDifferences): boolean {
  if (lane !== null && lane.wanted !== lane.found) return true;
  return [rows, holds].some((one) => one !== null && one.wrong.length + one.missed.length > 0);
}

function difference<T>(found: readonly T[], wanted: readonly T[]): Difference<T> {
  return {
    hit: found.filter((one) => wanted.includes(one)),
    wrong: found.filter((one) => !wanted.includes(one)),
    missed: wanted.filter((one) => !found.includes(one)),
  };
}
