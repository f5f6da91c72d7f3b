import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './outcome.ts';
import { REPORTS, run } from './run.ts';

/** The tests beside the code of every package, with a real Postgres. */
export async function unitTests(): Promise<Outcome> {
  const file = path.join(REPORTS, 'unit.json');
  mkdirSync(REPORTS, { recursive: true });
  rmSync(file, { force: true });
  const code = await run('vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report: { numPassedTests: number; numFailedTests: number; numPendingTests: number } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    broken: code === 0 ? [] : ['unit tests'],
  };
}
