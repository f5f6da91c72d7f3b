/** What a step of the test run came to: how many tests, and the names of whatever else is not in order. */
export type Outcome = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly broken: readonly string[];
};

export function sum(outcomes: readonly Outcome[]): Outcome {
  return outcomes.reduce(
    (total, outcome) => ({
      passed: total.passed + outcome.passed,
      failed: total.failed + outcome.failed,
      skipped: total.skipped + outcome.skipped,
      broken: [...total.broken, ...outcome.broken],
    }),
    { passed: 0, failed: 0, skipped: 0, broken: [] },
  );
}
