import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({
  test: { ...shared, name: 'db', include: ['src/**/*.test.ts'], globalSetup: ['./src/server/test-setup.ts'] },
});
