import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CONFIG = path.join(ROOT, '.dependency-cruiser.cjs');
const PROGRAM = path.join(ROOT, 'node_modules/.bin/depcruise');

test('every boundary rule reports the violation that is planted for it, and nothing that is right', () => {
  const { forbidden }: { forbidden: { name: string }[] } = createRequire(import.meta.url)(CONFIG);
  const planted = path.join(import.meta.dirname, 'planted');
  const run = spawnSync(PROGRAM, ['--config', CONFIG, '--output-type', 'json', 'apps', 'packages'], {
    cwd: planted,
    encoding: 'utf8',
  });
  const report: { summary: { violations: { rule: { name: string }; from: string }[] } } = JSON.parse(
    run.stdout,
  );
  const violations = report.summary.violations;

  expect([...new Set(violations.map(({ rule }) => rule.name))].sort()).toEqual(
    forbidden.map(({ name }) => name).sort(),
  );
  expect(
    violations
      .map(({ from }) => path.basename(from))
      .filter((file) => /^(right|table|use-case|page|builder)\.ts$/.test(file)),
  ).toEqual([]);
});
