import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment, Failure, run } from './children.mjs';

/** Installs the packages of the lockfile, unless the stamp of the last install says that nothing has changed. */
export async function installPackages(root, runtime) {
  const stampFile = path.join(root, 'node_modules', '.install-stamp');
  const stamp = stampOf(root, runtime);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('Installing packages');
  rmSync(stampFile, { force: true });
  // The lockfile is reviewed with every change, so its hashes are trusted: the check against the registry costs 14 s.
  const args = ['install', '--frozen-lockfile', '--prefer-offline', '--trust-lockfile'];
  const code = await run(runtime.pnpm, args, { cwd: root, env: childEnvironment(runtime) });
  if (code !== 0) throw new Failure('The packages could not be installed: see above.');
  writeFileSync(stampFile, stamp);
}

function stampOf(root, runtime) {
  const hash = createHash('sha256').update(runtime.key);
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}
