import type { FullConfig } from '@playwright/test';
import { startTestServer } from '@handrail/db/server/test-server';
import { startInstallation } from './start-installation.ts';

/** An installation for each worker, one after another: the first builds what all serve. Each worker finds its own by `installation()`. */
export default async function setUp({ workers }: FullConfig): Promise<() => Promise<void>> {
  const server = await startTestServer();
  const started: Awaited<ReturnType<typeof startInstallation>>[] = [];
  const tearDown = async () => {
    for (const { stop } of started) await stop();
    await server.stop();
  };
  try {
    for (let place = 0; place < workers; place += 1) started.push(await startInstallation());
  } catch (error) {
    await tearDown();
    throw error;
  }
  process.env['E2E_INSTALLATIONS'] = JSON.stringify(started);
  return tearDown;
}
