import { createHmac } from 'node:crypto';
import path from 'node:path';
import { migrate } from '@handrail/db/migrate';
import { startPostgres } from '@handrail/db/server/embedded';
import { serverVersion } from '@handrail/db/server/version';
import { installationSecret } from '../installation-secret.ts';
import type { Settings } from '../settings.ts';

export type OpenServer = {
  /** Address of the role that owns the tables. */
  readonly ownerUrl: string;
  /** From now on a built-in server that ends by itself is started again; nothing to do for your own. */
  readonly keepUp: () => void;
  /** Gives the built-in server back (it stops with its last user); nothing to do for your own. */
  readonly close: () => Promise<void>;
};

export type OpenDatabase = OpenServer & {
  /** Address of the application's role. */
  readonly appUrl: string;
};

export type Unavailable = {
  readonly ok: false;
  readonly kind: 'unreachable' | 'too_old' | 'role';
  readonly message: string;
};

/** The oldest that Handrail was tried on; the built-in one is 18. */
const OLDEST = 15;

/**
 * The migrated database of this installation: yours where `DATABASE_URL` is set, else the built-in Postgres.
 * @param log receives one line for each step that takes time
 * @throws when a migration fails, or the built-in server does not start
 */
export async function openDatabase(
  settings: Settings,
  log: (line: string) => void,
): Promise<{ readonly ok: true; readonly database: OpenDatabase } | Unavailable> {
  const opened = await openServer(settings, log);
  if (!opened.ok) return opened;
  try {
    const brought = await bringUpToDate(settings, opened.server.ownerUrl, log);
    if (brought.ok) return { ok: true, database: { ...opened.server, appUrl: brought.appUrl } };
    await opened.server.close();
    return brought;
  } catch (error) {
    await opened.server.close();
    throw error;
  }
}

/** The same server, its database left as it is: for backups and restoring. */
export async function openServer(
  settings: Settings,
  log: (line: string) => void,
): Promise<{ readonly ok: true; readonly server: OpenServer } | Unavailable> {
  const own = settings.databaseUrl;
  if (own !== null) {
    const refusal = await refuse(own);
    if (refusal !== null) return refusal;
    return { ok: true, server: { ownerUrl: own, keepUp: () => {}, close: () => Promise.resolve() } };
  }
  const server = await startPostgres({ dataDir: path.resolve(settings.dataDir, 'pg'), log });
  return { ok: true, server: { ownerUrl: server.url, keepUp: server.keepUp, close: server.stop } };
}

/** Runs the migrations that are missing and makes the application's role. Returns that role's address. */
export async function bringUpToDate(
  settings: Settings,
  ownerUrl: string,
  log: (line: string) => void,
): Promise<{ readonly ok: true; readonly appUrl: string } | Unavailable> {
  const given = settings.appDatabaseUrl;
  const role = given === null ? { appPassword: appPassword(settings) } : { appUrl: given };
  const migrated = await migrate({ ownerUrl, ...role });
  if (!migrated.ok) return migrated;
  if (migrated.applied.length > 0) log(`Database brought up to date (${migrated.applied.length} migrations)`);
  return { ok: true, appUrl: migrated.appUrl };
}

/** Follows from the installation's secret, so that several servers of one database know the same. */
function appPassword(settings: Settings): string {
  return createHmac('sha256', installationSecret(settings)).update('database-role').digest('hex');
}

async function refuse(url: string): Promise<Unavailable | null> {
  const version = await serverVersion(url);
  if (version.kind === 'unreachable') {
    const message = `The Postgres of DATABASE_URL does not answer: ${version.message}`;
    return { ok: false, kind: 'unreachable', message };
  }
  if (version.major >= OLDEST) return null;
  const message = `Handrail needs Postgres ${OLDEST} or later; the one of DATABASE_URL is ${version.major}.`;
  return { ok: false, kind: 'too_old', message };
}
