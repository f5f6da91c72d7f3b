import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { abreast } from './abreast.ts';
import { TenantDriver } from './driver.ts';
import { gatheringSocket } from './gathering-socket.ts';
import { preparing } from './prepared.ts';
import type { Tables } from './tables.ts';
import { typeParsers } from './types.ts';

/** A pool of connections. It sees no tenant's rows: those need `inWorkspace`. */
export type Db = Kysely<Tables>;

export type ConnectOptions = {
  /** Most connections held at once; 10 serves one web process (its work is CPU-bound far earlier). */
  readonly max?: number;
  /** Shows in `pg_stat_activity`. */
  readonly applicationName?: string;
};

/**
 * Opens a pool on `url` (nothing is sent before the first query). How values come back is decided in `types.ts`.
 * Connections pipeline: statements started together (`Promise.all`) travel in one round trip and run in order.
 * Close with `db.destroy()`.
 */
export function connect(url: string, options: ConnectOptions = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.applicationName ?? 'handrail',
    connectionTimeoutMillis: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    options: '-c TimeZone=UTC -c DateStyle=ISO',
    types: typeParsers,
    pipeline: true,
    stream: gatheringSocket,
  });
  // A connection that dies (server restart) fails the statements on it and is dropped by the pool. Between two statements
  // nothing listens, and an error that nothing listens to ends the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const config = { pool: preparing(pool) };
  const dialect = new PostgresDialect(config);
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createDriver: () => new TenantDriver(config),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
  return abreast(db);
}
