import { closedWonRecord, type ClosedWonRecord } from '@handrail/core/deals/record';
import { circumstancesFromRecord, type Circumstances } from '@handrail/core/rules/circumstances';
import { compileRegister } from '@handrail/core/rules/compile';
import { evaluate } from '@handrail/core/rules/evaluate';
import type { Evaluation, Verdict } from '@handrail/core/rules/outcome';
import { patched } from '@handrail/core/rules/patch';
import { expect, test } from 'vitest';
import { loadRegister } from '../load.ts';

export type Changes = Readonly<Record<string, unknown>>;

const { register } = await loadRegister();

/** The standard register, compiled. */
export const standard = compileRegister(register);

/** The clean base record of the acceptance examples with these fields changed (`null` takes one away). */
export function aRecord(changes: Changes = {}): ClosedWonRecord {
  return closedWonRecord.parse(patched(register.bases['base'], changes));
}

/** The standard register applied to the base record with these fields changed. */
export function judge(changes: Changes = {}, circumstances: Partial<Circumstances> = {}): Evaluation {
  const record = aRecord(changes);
  return evaluate(standard, record, { ...circumstancesFromRecord(record), ...circumstances });
}

/** What became of one row, by its number: `verdictOf('004', { … })`. */
export function verdictOf(
  row: string,
  changes: Changes = {},
  circumstances: Partial<Circumstances> = {},
): Verdict {
  const traced = judge(changes, circumstances).trace.find((trace) => trace.row === `CO-EDGE-${row}`);
  if (!traced) throw new Error(`no row ${row}`);
  return traced.verdict;
}

/** One case a line: what is meant, the row, what must become of it, and what is changed on the base record. */
export type Case = readonly [meaning: string, row: string, expected: Verdict, changes: Changes];

/** A test for each case. */
export function hold(cases: readonly Case[]): void {
  test.each(cases)('%s: row %s is %s', (_, row, expected, changes) => {
    expect(verdictOf(row, changes)).toBe(expected);
  });
}
