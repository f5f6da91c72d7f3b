#!/usr/bin/env node
// The `handrail` command. Plain JavaScript for Node 20: it goes on in the Node that `npm run bootstrap` fetched where this
// one is too old to run TypeScript files.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '../../..');
const program = path.resolve(import.meta.dirname, '../src/main.ts');
const [major, minor] = process.versions.node.split('.').map(Number);

if (!existsSync(path.join(root, 'node_modules', '.install-stamp'))) {
  fail('Handrail is not installed yet: run `npm run bootstrap` in its folder first.');
} else if (major > 22 || (major === 22 && minor >= 18)) {
  // For this process, and for those that it starts.
  process.env.NODE_COMPILE_CACHE ??= path.join(root, '.handrail', 'compile-cache');
  module.enableCompileCache?.(process.env.NODE_COMPILE_CACHE);
  await import(pathToFileURL(program).href);
} else {
  const node = path.join(
    root,
    '.handrail',
    'runtime',
    'node_modules',
    `node-linux-${process.arch}`,
    'bin',
    'node',
  );
  if (existsSync(node)) goOnWith(node);
  else
    fail(
      `Handrail needs Node 22.18 or later, this is ${process.versions.node}: run \`npm run bootstrap\` in its folder.`,
    );
}

/** Runs this file again with `node`, passing signals and the exit code on. */
function goOnWith(node) {
  const args = [import.meta.filename, ...process.argv.slice(2)];
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('error', (error) => fail(error.message));
  child.once('exit', (code, signal) => {
    process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
  });
}

function fail(message) {
  console.error(message);
  process.exitCode = 1;
}
