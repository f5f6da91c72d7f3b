import { spawn } from 'node:child_process';
import path from 'node:path';

/** A failure that a plain sentence explains: printed without a stack. */
export class Failure extends Error {}

/**
 * Runs a program to its end and returns its exit code. SIGTERM and SIGINT are passed on (a terminal's Ctrl-C reaches the
 * child by itself too). With `follow`, the child also learns of our death: its IPC channel closes, even on kill -9.
 */
export function run(program, args, { cwd, env, follow = false, quiet = false }) {
  return new Promise((resolve, reject) => {
    const output = quiet ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      cwd,
      env,
      stdio: ['inherit', output, output, ...(follow ? ['ipc'] : [])],
    });
    let text = '';
    child.stdout?.on('data', (data) => (text += data));
    child.stderr?.on('data', (data) => (text += data));
    const pass = (signal) => child.kill(signal);
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    const orphaned = watchParent(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearInterval(orphaned);
      for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(name, pass);
      if (quiet && code !== 0) process.stderr.write(text);
      resolve(code ?? (signal === 'SIGINT' ? 130 : 143));
    });
  });
}

/**
 * npm runs us under a shell. SIGTERM sent to npm ends npm and that shell, and nobody tells us: we notice that our parent has
 * changed. Only under npm: whoever starts us directly may leave us running.
 */
function watchParent(tell) {
  if (process.env.npm_lifecycle_event === undefined) return undefined;
  const parent = process.ppid;
  return setInterval(() => {
    if (process.ppid !== parent) tell();
  }, 500).unref();
}

/** npm's settings that tell how to reach the registry; every other npm_ variable would confuse pnpm. */
const KEPT =
  /^npm_config_(registry|cafile|ca|userconfig|globalconfig|proxy|https_proxy|noproxy|strict_ssl)$/i;

/** Our environment for children: the runtime's programs first on the PATH, nothing of the npm that started us, no telemetry. */
export function childEnvironment(runtime) {
  const own = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || KEPT.test(name));
  const pathName = Object.keys(process.env).find((name) => /^path$/i.test(name)) ?? 'PATH';
  return {
    ...Object.fromEntries(own),
    [pathName]: [...runtime.folders, process.env[pathName] ?? ''].join(path.delimiter),
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
  };
}
