import { startTestServer } from './test-server.ts';

/** Vitest global set-up: the tests' server is up before the first worker, and stops with the last run that uses it. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env['TEST_DATABASE_URL']) return () => Promise.resolve();
  const server = await startTestServer();
  process.env['TEST_DATABASE_URL'] = server.url;
  return server.stop;
}
