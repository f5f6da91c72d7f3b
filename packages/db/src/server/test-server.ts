import path from 'node:path';
import { startPostgres, type RunningPostgres } from './embedded.ts';

const TEST_DATA = path.resolve(import.meta.dirname, '../../../../.handrail/test-pg');

/**
 * Owner's address of a Postgres for tests (database `postgres`): each test file makes its own database there.
 * `TEST_DATABASE_URL` if set, else one server for the checkout, shared by every worker and run, without syncing to disk.
 * Vitest's `globalSetup` (server/test-setup.ts) keeps it up for the run; without that it goes on running for the next.
 */
export async function testPostgresUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL'];
  if (given !== undefined && given !== '') return given;
  shared ??= startTestServer({ countAsUser: false });
  return (await shared).url;
}

let shared: Promise<RunningPostgres> | undefined;

/** Joins or starts the tests' server. */
export function startTestServer({ countAsUser = true } = {}): Promise<RunningPostgres> {
  return startPostgres({ dataDir: TEST_DATA, database: 'postgres', durable: false, countAsUser });
}
