import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { childEnvironment, Failure, run } from './children.mjs';

/** The oldest Node that runs TypeScript files as they are (22.18 without a flag, 23.6 and later). */
const OLDEST = [22, 18];

/**
 * Finds, or fetches into .handrail/runtime, the Node and the pnpm that package.json names.
 * @returns {Promise<{ node: string, pnpm: string, folders: string[], key: string }>} programs, folders for the PATH, and a key
 *   that changes with their versions
 */
export async function prepareRuntime(root) {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const nodePin = manifest.handrail.node;
  const pnpmPin = manifest.packageManager.split('@')[1];
  const home = path.join(root, '.handrail', 'runtime');
  const fetched = path.join(home, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node');
  const fetchedPnpm = path.join(home, 'node_modules', '.bin', 'pnpm');

  const needsNode = !newEnough(process.versions.node);
  if (needsNode && (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))) {
    throw new Failure(
      `Handrail needs Node ${OLDEST.join('.')} or later, this is ${process.versions.node}. Install Node ${nodePin} and try again.`,
    );
  }
  const missing = [];
  if (needsNode && versionOf(fetched) !== `v${nodePin}`)
    missing.push(`node-linux-${process.arch}@${nodePin}`);
  const ownPnpm = versionOf('pnpm') === pnpmPin;
  if (!ownPnpm && versionOf(fetchedPnpm) !== pnpmPin) missing.push(`pnpm@${pnpmPin}`);
  if (missing.length > 0) await fetchPackages(home, missing);
  if (needsNode && versionOf(fetched) !== `v${nodePin}`) {
    throw new Failure(
      `The Node that was fetched does not run on this system. Install Node ${nodePin} and try again.`,
    );
  }
  const node = needsNode ? fetched : process.execPath;
  const folders = [
    path.dirname(node),
    path.join(root, 'node_modules', '.bin'),
    ...(ownPnpm ? [] : [path.dirname(fetchedPnpm)]),
  ];
  return {
    node,
    pnpm: ownPnpm ? 'pnpm' : fetchedPnpm,
    folders,
    key: `${versionOf(node)} ${process.arch} pnpm ${pnpmPin}`,
  };
}

async function fetchPackages(home, packages) {
  console.log(`Fetching ${packages.join(' and ')} into .handrail/ (once)`);
  mkdirSync(home, { recursive: true });
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
    ? [process.execPath, process.env.npm_execpath]
    : ['npm'];
  const options = ['--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const [program, ...args] = [...npm, 'install', ...options, ...packages];
  const code = await run(program, args, { cwd: home, env: childEnvironment({ folders: [] }), quiet: true });
  if (code !== 0) throw new Failure('npm could not fetch them: see above.');
  linkPnpm(home);
}

/** pnpm's own install script, which npm may be set to block: it puts the native program in the place of a shell script. */
function linkPnpm(home) {
  const folder = path.join(home, 'node_modules', 'pnpm');
  if (!existsSync(folder)) return;
  const linked = spawnSync(process.execPath, ['install.js'], {
    cwd: folder,
    env: childEnvironment({ folders: [] }),
    encoding: 'utf8',
  });
  if (linked.status !== 0) throw new Failure(`pnpm could not be set up:\n${linked.stderr}`);
}

function newEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** Asked in the root folder: pnpm looks at the package.json of the folder it is in. */
function versionOf(program) {
  const answer = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : null;
}
