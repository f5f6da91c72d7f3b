import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({
  test: {
    ...shared,
    name: 'api',
    include: ['src/**/*.test.ts'],
    globalSetup: ['../db/src/server/test-setup.ts'],
  },
});
