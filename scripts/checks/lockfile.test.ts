import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

test('the lockfile names no host and no tarball, so it installs from whichever registry is set up', () => {
  const lines = read('pnpm-lock.yaml').split('\n');
  expect(lines.filter((line) => /https?:\/\/|tarball:/.test(line))).toEqual([]);
});

test('every version of the catalog is exact', () => {
  const catalog = read('pnpm-workspace.yaml').split('\ncatalog:\n')[1] ?? '';
  const entries = [...catalog.matchAll(/^ {2}(\S+): (.+)$/gm)];
  expect(entries.length).toBeGreaterThan(20);
  expect(entries.filter(([, , version = '']) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});
