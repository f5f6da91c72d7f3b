import type { CompiledRegister } from '@handrail/core/rules/compile';
import type { Tier } from '@handrail/core/rules/vocabulary';
import { labelDifferences } from './differences.ts';
import type { Labels } from './labels.ts';
import type { ShadowLine } from './line.ts';

/** One row over a run. */
export type TalliedRow = {
  readonly row: string;
  readonly title: string;
  /** Null for a row that the register does not have, which labels may name. */
  readonly tier: Tier | null;
  /** Records on which it fired. */
  readonly fired: number;
  /** Labelled records on which it fired and should not, or should have and did not. */
  readonly wrong: number;
  readonly missed: number;
};

/** Counts, row by row, where it fired and where labels disagree. */
export function rowTally(register: CompiledRegister): {
  readonly add: (line: ShadowLine, labels: Labels | null) => void;
  /** Mistakes first, then the most often fired, then by id. */
  readonly rows: () => TalliedRow[];
} {
  const counts = new Map<string, { fired: number; wrong: number; missed: number }>();
  const count = (rows: readonly string[], kind: 'fired' | 'wrong' | 'missed') => {
    for (const row of rows) {
      const counted = counts.get(row) ?? { fired: 0, wrong: 0, missed: 0 };
      counted[kind] += 1;
      counts.set(row, counted);
    }
  };
  const known = new Map<string, { title: string; tier: Tier }>(
    register.rows.map(({ row }) => [row.id, { title: row.title, tier: row.tier }]),
  );
  return {
    add(line, labels) {
      const { rows } = labelDifferences(line, labels);
      count(
        line.findings.map(({ row }) => row),
        'fired',
      );
      count(rows?.wrong ?? [], 'wrong');
      count(rows?.missed ?? [], 'missed');
    },
    rows: () =>
      [...counts]
        .map(([row, counted]) => ({
          row,
          title: known.get(row)?.title ?? 'Not a row of the register',
          tier: known.get(row)?.tier ?? null,
          ...counted,
        }))
        .sort(
          (one, other) =>
            other.wrong + other.missed - (one.wrong + one.missed) ||
            other.fired - one.fired ||
            (one.row < other.row ? -1 : 1),
        ),
  };
}
