import { defineConfig } from 'vitest/config';
import { shared } from '../vitest.shared.ts';

export default defineConfig({
  test: {
    ...shared,
    name: 'proof',
    include: ['**/*.test.ts'],
    globalSetup: ['./build.ts', '../packages/db/src/server/test-setup.ts'],
  },
});
