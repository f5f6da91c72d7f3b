import { defineConfig } from 'vitest/config';
import { shared } from '../../vitest.shared.ts';

export default defineConfig({
  test: { ...shared, name: 'portal', include: ['{app,server}/**/*.test.{ts,tsx}'] },
});
