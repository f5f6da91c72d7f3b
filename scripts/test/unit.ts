import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Outcome } from './outcome.ts';
import { REPORTS, ROOT, run } from './run.ts';

/** The part that is read here of what Vitest's JSON reporter writes. */
type Report = {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
};

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
  const report: Report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
    broken: code === 0 ? [] : ['unit tests', ...failures(report)],
  };
}

/** Each failed test, and each file that could not be run, with the first lines of why: the end of a long log says it again. */
function failures({ testResults }: Report): string[] {
  const named = testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = path.relative(ROOT, name);
    const failed = assertionResults.filter((one) => one.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLines(message)}`] : [];
    return failed.map((one) => `${file} › ${one.fullName}: ${firstLines(one.failureMessages.join('\n'))}`);
  });
  // The report names no error that was thrown outside of a test.
  return named.length === 0 ? ['an error outside of the tests: see "Unhandled Errors" above'] : named;
}

const firstLines = (text: string) => text.split('\n').slice(0, 6).join('\n    ');
