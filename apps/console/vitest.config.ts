import { defineConfig } from 'vitest/config';

export default defineConfig({ test: { name: 'console', include: ['{app,server}/**/*.test.{ts,tsx}'] } });
