import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: ['packages/*', 'apps/cli', 'apps/console', 'apps/portal', 'apps/worker', 'proof', 'scripts'],
    // Two cores are the smallest machine this runs on; a worker for each and no more.
    maxWorkers: 2,
  },
});
