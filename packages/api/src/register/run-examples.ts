import { runExamples } from '@handrail/core/rules/examples';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { ExampleRun } from '../views.ts';
import type { ShippedRegister } from './in-use.ts';

/** Runs a row's acceptance examples on the register in use. Writes nothing. */
export function runRowExamples({ compiled }: ShippedRegister, row: string): Outcome<ExampleRun> {
  if (!compiled.byId.has(row)) return refused({ kind: 'not_found' });
  const started = performance.now();
  const results = runExamples(compiled, row);
  return granted({ row, ms: Math.round((performance.now() - started) * 10) / 10, results });
}
