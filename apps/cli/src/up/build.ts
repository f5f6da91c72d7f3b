import { spawn } from 'node:child_process';
import path from 'node:path';

/**
 * Builds console and portal where their sources have changed since the last build (turbo compares their hashes: about 0.3 s when
 * nothing has). Returns whether they stand; the build's own output is shown only when it fails.
 */
export function buildApps(root: string, log: (line: string) => void): Promise<boolean> {
  const bin = path.join(root, 'node_modules', '.bin');
  const runtime = path.join(root, '.handrail', 'runtime', 'node_modules', '.bin');
  const search = [path.dirname(process.execPath), bin, runtime, process.env['PATH']].join(path.delimiter);
  const child = spawn(
    path.join(bin, 'turbo'),
    [
      'run',
      'build',
      '--filter=@handrail/console',
      '--filter=@handrail/portal',
      '--ui=stream',
      '--output-logs=errors-only',
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        PATH: search,
        DO_NOT_TRACK: '1',
        TURBO_TELEMETRY_DISABLED: '1',
        TURBO_NO_UPDATE_NOTIFIER: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const slow = setTimeout(() => log('Building console and portal'), 1500);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(slow);
      if (code !== 0) process.stderr.write(output);
      resolve(code === 0);
    });
  });
}
