import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

test("core's compiler settings know neither Node nor the browser", () => {
  const project = path.join(import.meta.dirname, 'planted/core-purity');
  const run = spawnSync(path.join(ROOT, 'node_modules/.bin/tsc'), ['-p', project, '--pretty', 'false'], {
    cwd: project,
    encoding: 'utf8',
  });
  const refused = [...run.stdout.matchAll(/^(\S+)\(\d+,\d+\): error/gm)].map(([, file]) => file);

  expect([...new Set(refused)].sort()).toEqual([
    'uses-network.ts',
    'uses-node-module.ts',
    'uses-node.ts',
    'uses-page.ts',
    'uses-timer.ts',
  ]);
});
