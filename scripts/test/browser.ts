import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from '../../e2e/setup/chromium.ts';
import type { Outcome } from './outcome.ts';
import { ROOT, run } from './run.ts';

const E2E = path.join(ROOT, 'e2e');

/**
 * The journeys of e2e/ in Chromium, which is installed where it is missing. Without any: not in order in CI, and a loud line
 * elsewhere.
 */
export async function browserTests(): Promise<Outcome> {
  if (findChromium() === null) await fetchChromium();
  if (findChromium() === null) {
    console.log(
      'Browser tests NOT RUN: there is no Chromium here and none could be fetched. Set CHROMIUM_PATH to one.',
    );
    return {
      passed: 0,
      failed: 0,
      skipped: 0,
      broken: process.env['CI'] === undefined ? [] : ['browser tests (no Chromium)'],
    };
  }
  const file = path.join(E2E, 'test-results', 'report.json');
  rmSync(file, { force: true });
  const code = await run(path.join(E2E, 'node_modules/.bin/playwright'), ['test'], E2E);
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: 0, broken: ['browser tests'] };
  const { stats }: { stats: { expected: number; unexpected: number; flaky: number; skipped: number } } =
    JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
    broken: code === 0 ? [] : ['browser tests'],
  };
}

/** From Debian's packages where we may install them, else the build that Playwright fetches. */
async function fetchChromium(): Promise<void> {
  console.log('No Chromium found: fetching one');
  const debian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (debian) {
    await run('apt-get', ['update', '-q']);
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium']);
  } else {
    await run(path.join(E2E, 'node_modules/.bin/playwright'), ['install', 'chromium'], E2E);
  }
}
