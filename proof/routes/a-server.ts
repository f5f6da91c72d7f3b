import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { answering, freePorts } from '../chaos/processes.ts';

const CONSOLE = path.resolve(import.meta.dirname, '../../apps/console');

/** A route of the build: its whole pattern, and whether it reads (`loader`) and acts (`action`). */
type BuiltRoute = { readonly pattern: string; readonly reads: boolean; readonly acts: boolean };

const PROGRAM = `
  const { routes } = await import('./build/server/index.js');
  const { createApp } = await import('./server/app.ts');
  const whole = ({ parentId, path = '' }) => (parentId ? whole(routes[parentId]) : '') + (path ? '/' + path : '');
  const parts = { services: { publicUrl: 'http://localhost' }, settings: { demo: 'off' }, assets: new URL('file:///') };
  console.log(JSON.stringify({
    routes: Object.values(routes)
      .filter(({ id, module }) => id !== 'root' && (module.loader || module.action))
      .map((route) => ({ pattern: whole(route) || '/', reads: !!route.module.loader, acts: !!route.module.action })),
    endpoints: [...new Set(createApp(parts).routes.map(({ path }) => path))],
  }));`;

/** All that the built console answers: the routes of the build, and the endpoints of its server. */
export function built(): { readonly routes: readonly BuiltRoute[]; readonly endpoints: readonly string[] } {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', PROGRAM], { cwd: CONSOLE });
  return JSON.parse(output.toString());
}

/** The console as a process of its own on this database; `stop` ends it. */
export async function aServer(appUrl: string): Promise<{ address: string; stop: () => Promise<void> }> {
  const [port] = await freePorts(1);
  const child = spawn(process.execPath, [path.join(CONSOLE, 'server/main.ts')], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), HANDRAIL_DEMO: 'on' },
      ...{ HANDRAIL_APP_DATABASE_URL: appUrl, HANDRAIL_LOG: 'error' },
      HANDRAIL_SECRET: 'a secret of thirty-two characters',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = once(child, 'exit');
  const address = `http://127.0.0.1:${port}`;
  await Promise.race([answering(`${address}/healthz`), ended]);
  return {
    address,
    stop: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
