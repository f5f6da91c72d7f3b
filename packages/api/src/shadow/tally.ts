import { labelDifferences } from './differences.ts';
import type { Difference } from './differences.ts';
import type { Labels } from './labels.ts';
import type { ShadowLine } from './line.ts';

/** Precision, recall and their harmonic mean, from 0 to 1. */
export type Agreement = { readonly precision: number; readonly recall: number; readonly f1: number };

/** The last line of a shadow run. What no label speaks of is `null`. */
export type ShadowSummary = {
  readonly records: number;
  readonly errors: number;
  readonly rows: Agreement | null;
  readonly holds: Agreement | null;
  /** `null` until texts are read. */
  readonly promises: null;
  readonly stakeholders: null;
  readonly metrics: null;
  /** Share of labelled records whose lane is right. */
  readonly lane: number | null;
  /** Labelled records on which nothing should fire and something did. */
  readonly cleanRecordsWithFalseAlarm: number | null;
  readonly msP50: number | null;
  readonly msP99: number | null;
};

type Counts = { hit: number; false: number; missed: number; labelled: boolean };

/** Counts a run's lines against their labels. */
export function shadowTally(): {
  readonly error: () => void;
  readonly add: (line: ShadowLine, labels: Labels | null) => void;
  readonly summary: () => ShadowSummary;
} {
  const rows: Counts = { hit: 0, false: 0, missed: 0, labelled: false };
  const holds: Counts = { hit: 0, false: 0, missed: 0, labelled: false };
  const lanes = { labelled: 0, right: 0 };
  const clean = { labelled: 0, alarmed: 0 };
  const times: number[] = [];
  let errors = 0;
  return {
    error: () => {
      errors += 1;
    },
    add(line, labels) {
      times.push(line.ms);
      const differences = labelDifferences(line, labels);
      if (differences.lane) {
        lanes.labelled += 1;
        if (differences.lane.wanted === differences.lane.found) lanes.right += 1;
      }
      if (differences.rows) count(rows, differences.rows);
      if (differences.holds) count(holds, differences.holds);
      if (labels?.fire?.length === 0) {
        clean.labelled += 1;
        if (differences.rows && differences.rows.wrong.length > 0) clean.alarmed += 1;
      }
    },
    summary: () => ({
      records: times.length + errors,
      errors,
      rows: agreement(rows),
      holds: agreement(holds),
      promises: null,
      stakeholders: null,
      metrics: null,
      lane: lanes.labelled === 0 ? null : rounded(lanes.right / lanes.labelled),
      cleanRecordsWithFalseAlarm: clean.labelled === 0 && !rows.labelled ? null : clean.alarmed,
      msP50: percentile(times, 0.5),
      msP99: percentile(times, 0.99),
    }),
  };
}

function count(counts: Counts, { hit, wrong, missed }: Difference<string>): void {
  counts.labelled = true;
  counts.hit += hit.length;
  counts.false += wrong.length;
  counts.missed += missed.length;
}

/** Nothing found where nothing was wanted is no mistake: 1. */
function agreement({ hit, false: wrong, missed, labelled }: Counts): Agreement | null {
  if (!labelled) return null;
  const precision = hit + wrong === 0 ? 1 : hit / (hit + wrong);
  const recall = hit + missed === 0 ? 1 : hit / (hit + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1) };
}

/** Nearest rank. */
function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
