import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '@handrail/db/server/free-port';
import { testDatabase } from '@handrail/db/testing/database';

const ROOT = path.resolve(import.meta.dirname, '../..');

export type Installation = {
  /** Where the console answers. */
  readonly url: string;
  /** Where the portal answers. */
  readonly portal: string;
  /** With these settings the command line reaches the same installation. */
  readonly settings: Readonly<Record<string, string>>;
  /** The one inner host that it may call. */
  readonly receiver: string;
};

/** Starts Handrail as a person does (`handrail up`: migrate, seed the demo workspace, build, serve) on a fresh database and a free port. */
export async function startInstallation(): Promise<Installation & { stop: () => Promise<void> }> {
  const database = await testDatabase();
  const receiver = `127.0.0.1:${await freePort()}`;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'handrail-e2e-'));
  const settings = {
    DATABASE_URL: database.ownerUrl,
    HANDRAIL_APP_DATABASE_URL: database.appUrl,
    HANDRAIL_DATA_DIR: dataDir,
  };
  const handrail = spawn(process.execPath, [path.join(ROOT, 'apps/cli/bin/handrail.mjs'), 'up'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...settings,
      HANDRAIL_DEMO: 'on',
      HANDRAIL_EGRESS_ALLOW: receiver,
      HOST: '127.0.0.1',
      PORT: '0',
      HANDRAIL_PORTAL_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const stop = async () => {
    if (handrail.exitCode === null) {
      handrail.kill('SIGTERM');
      await once(handrail, 'exit');
    }
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return { ...(await addressesOf(handrail)), settings, receiver, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Reads what it prints until both apps are ready; throws with all of it when it ends before. */
async function addressesOf(handrail: ChildProcess): Promise<Pick<Installation, 'url' | 'portal'>> {
  if (handrail.stdout === null) throw new Error('Its output is needed.');
  const seen: string[] = [];
  let url: string | undefined;
  for await (const line of createInterface({ input: handrail.stdout })) {
    seen.push(line);
    url ??= /Handrail is ready: (\S+)/.exec(line)?.[1];
    const portal = /Customers come to: (\S+)/.exec(line)?.[1];
    if (url !== undefined && portal !== undefined) {
      handrail.stdout.resume();
      return { url, portal };
    }
  }
  throw new Error(`Handrail did not start:\n${seen.join('\n')}`);
}
