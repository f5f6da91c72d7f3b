import path from 'node:path';
import type { Outcome } from './outcome.ts';
import { capture, REPORTS } from './run.ts';

/** Each check by itself: no browser, no database. The longest first, so that two at a time end together. */
const programs: Record<string, readonly string[]> = {
  lint: ['eslint', '.'],
  types: ['turbo', 'run', 'typecheck', '--ui=stream', '--output-logs=errors-only', '--concurrency=2'],
  unused: ['knip', '--no-progress'],
  format: [
    'prettier',
    '--check',
    '--log-level=warn',
    '--cache',
    '--cache-location',
    path.join(REPORTS, 'prettier'),
    '.',
  ],
  'types of scripts': ['tsc', '-p', '.'],
  boundaries: [
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'apps',
    'packages',
    'e2e',
    'bench',
    'proof',
    'scripts',
  ],
};

/** Formatting, lint, types, boundaries, unused code: two at a time, what a failed one printed is shown. */
export async function checks(): Promise<Outcome> {
  const left = Object.entries(programs);
  const broken: string[] = [];
  const lane = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const [name, [program = '', ...args]] = next;
      const began = performance.now();
      const { code, output } = await capture(program, args);
      const took = `${((performance.now() - began) / 1000).toFixed(1)} s`;
      console.log(
        code === 0 ? `${name}: in order (${took})` : `${name}: NOT in order (${took})\n${output.trim()}`,
      );
      if (code !== 0) broken.push(name);
    }
  };
  await Promise.all([lane(), lane()]);
  return { passed: 0, failed: 0, skipped: 0, broken };
}
