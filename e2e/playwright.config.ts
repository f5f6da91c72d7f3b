import { defineConfig } from '@playwright/test';
import { findChromium } from './setup/chromium.ts';

/** Only root (and so a container) needs this: Chromium's own sandbox cannot start there. */
const withoutSandbox = process.getuid?.() === 0 || process.env['CI'] !== undefined ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: './journeys',
  outputDir: './test-results',
  globalSetup: './setup/global-setup.ts',
  // Two cores are the smallest machine this runs on; each worker has an installation of its own.
  workers: 2,
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/report.json' }]],
  use: {
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        ...withoutSandbox,
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
