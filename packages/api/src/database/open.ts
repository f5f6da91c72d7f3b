import path from 'node:path';
import { migrate } from '@handrail/db/migrate';
import { startPostgres } from '@handrail/db/server/embedded';
import { serverVersion } from '@handrail/db/server/version';
import type { Settings } from '../settings.ts';

export type OpenDatabase = {
  /** Address of the role that owns the tables. */
  readonly ownerUrl: string;
  /** Address of the application's role. */
  readonly appUrl: string;
  /** Gives the built-in server back (it stops with its last user); nothing to do for your own. */
  readonly close: () => Promise<void>;
};

export type Opened =
  | { readonly ok: true; readonly database: OpenDatabase }
  | { readonly ok: false; readonly kind: 'unreachable' | 'too_old'; readonly message: string };

/** Row-level security, `security_invoker` views and `gen_random_uuid` as used here are in 15; CI runs 15 and 18. */
const OLDEST = 15;

/**
 * The migrated database of this installation: yours where `DATABASE_URL` is set, else the built-in Postgres.
 * @param log receives one line for each step that takes time
 * @throws when a migration fails, or the built-in server does not start
 */
export async function openDatabase(settings: Settings, log: (line: string) => void): Promise<Opened> {
  const dataDir = path.resolve(settings.dataDir);
  const own = settings.databaseUrl;
  if (own !== null) {
    const refusal = await refuse(own);
    if (refusal !== null) return refusal;
  }
  if (own === null) log('Starting the built-in Postgres');
  const server =
    own === null
      ? await startPostgres({ dataDir: path.join(dataDir, 'pg'), log })
      : { url: own, stop: () => Promise.resolve() };
  try {
    const given = settings.appDatabaseUrl;
    const role = given === null ? { passwordFile: path.join(dataDir, 'app.password') } : { appUrl: given };
    const { appUrl, applied } = await migrate({ ownerUrl: server.url, ...role });
    if (applied.length > 0) log(`Database brought up to date (${applied.length} migrations)`);
    return { ok: true, database: { ownerUrl: server.url, appUrl, close: server.stop } };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function refuse(url: string): Promise<Opened | null> {
  const version = await serverVersion(url);
  if (version.kind === 'unreachable') {
    const message = `The Postgres of DATABASE_URL does not answer: ${version.message}`;
    return { ok: false, kind: 'unreachable', message };
  }
  if (version.major >= OLDEST) return null;
  const message = `Handrail needs Postgres ${OLDEST} or later; the one of DATABASE_URL is ${version.major}.`;
  return { ok: false, kind: 'too_old', message };
}
