import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { installationSecret } from './installation-secret.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'handrail-secret-'));
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test('the secret is made once, stays the same, and is readable by its owner alone', () => {
  const first = installationSecret({ secret: null, dataDir });
  expect(first.length).toBeGreaterThanOrEqual(43);
  expect(installationSecret({ secret: null, dataDir })).toBe(first);
  expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
});

test('a secret of your own is used instead', () => {
  expect(installationSecret({ secret: 'x'.repeat(32), dataDir })).toBe('x'.repeat(32));
});
