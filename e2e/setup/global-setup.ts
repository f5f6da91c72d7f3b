import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { startTestServer } from '@handrail/db/server/test-server';
import { testDatabase } from '@handrail/db/testing/database';

const ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * Starts Handrail as a person does (`handrail up`: migrate, seed the demo workspace, build, serve) on a fresh database and a
 * free port. The journeys find it at `E2E_URL`, its portal at `E2E_PORTAL_URL`, its database's owner at `E2E_OWNER_URL`, in `E2E_INSTALLATION` the settings with
 * which the command line reaches the same installation, and at `E2E_RECEIVER` the one inner host that it may call.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const database = await testDatabase();
  const receiver = `127.0.0.1:${await freePort()}`;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'handrail-e2e-'));
  const installation = {
    DATABASE_URL: database.ownerUrl,
    HANDRAIL_APP_DATABASE_URL: database.appUrl,
    HANDRAIL_DATA_DIR: dataDir,
  };
  const handrail = spawn(process.execPath, [path.join(ROOT, 'apps/cli/bin/handrail.mjs'), 'up'], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...installation,
      HANDRAIL_DEMO: 'on',
      HANDRAIL_EGRESS_ALLOW: receiver,
      HOST: '127.0.0.1',
      PORT: '0',
      HANDRAIL_PORTAL_PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const tearDown = async () => {
    if (handrail.exitCode === null) {
      handrail.kill('SIGTERM');
      await once(handrail, 'exit');
    }
    await database.close();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    const { console, portal } = await addressesOf(handrail);
    process.env['E2E_URL'] = console;
    process.env['E2E_PORTAL_URL'] = portal;
    process.env['E2E_RECEIVER'] = receiver;
    process.env['E2E_OWNER_URL'] = database.ownerUrl;
    process.env['E2E_INSTALLATION'] = JSON.stringify(installation);
  } catch (error) {
    await tearDown();
    throw error;
  }
  return tearDown;
}

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** Reads what it prints until both apps are ready; throws with all of it when it ends before. */
async function addressesOf(handrail: ChildProcess): Promise<{ console: string; portal: string }> {
  if (handrail.stdout === null) throw new Error('Its output is needed.');
  const seen: string[] = [];
  let console: string | undefined;
  for await (const line of createInterface({ input: handrail.stdout })) {
    seen.push(line);
    console ??= /Handrail is ready: (\S+)/.exec(line)?.[1];
    const portal = /Customers come to: (\S+)/.exec(line)?.[1];
    if (console !== undefined && portal !== undefined) {
      handrail.stdout.resume();
      return { console, portal };
    }
  }
  throw new Error(`Handrail did not start:\n${seen.join('\n')}`);
}
