import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { name: 'house', include: ['**/*.test.ts'], exclude: ['checks/planted/**'], testTimeout: 30_000 },
});
