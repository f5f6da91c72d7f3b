import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { appRole, isForbidden, mayNotMigrate, refuseTooStrong } from './app-role.ts';
import type { RoleRefused } from './app-role.ts';
import { connect } from './connect.ts';
import { installQueue } from './effects/queue.ts';
import { grantTo } from './grants.ts';
import { migrations } from './migrations/all.ts';

export type MigrateOptions = {
  /** Connects as the role that owns the tables. */
  readonly ownerUrl: string;
  /** Connects as the application's own role, made by you; without it the role `handrail_app` is made here. */
  readonly appUrl?: string;
  /** Password of `handrail_app`, the same for every server of this database; needed without `appUrl`. */
  readonly appPassword?: string;
};

/** Any number will do, as long as every process uses the same one. */
const LOCK = 7_241_001;

/**
 * Brings the database to the newest version and makes sure that the application's role exists, owns nothing and
 * may do what `grants.ts` lists. Several processes may call it at once: they take turns under an advisory lock.
 * Returns the address for the application and the names of the migrations that ran. Throws when one fails.
 */
export async function migrate(
  options: MigrateOptions,
): Promise<{ readonly ok: true; readonly appUrl: string; readonly applied: string[] } | RoleRefused> {
  const lock = new pg.Client({ connectionString: options.ownerUrl, application_name: 'handrail migrate' });
  // A connection lost while another one migrates shows at the next statement; it must not end the process.
  lock.on('error', () => {});
  await lock.connect();
  const owner = connect(options.ownerUrl, { max: 2, applicationName: 'handrail migrate' });
  try {
    await lock.query('select pg_advisory_lock($1)', [LOCK]);
    const migrator = new Migrator({ db: owner, provider: { getMigrations: async () => migrations } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (isForbidden(error)) return mayNotMigrate();
    if (error !== undefined) throw error;
    const app = await appRole(owner, options);
    if (!app.ok) return app;
    const refusal = await refuseTooStrong(app.url);
    if (refusal !== null) return refusal;
    await grantTo(owner, app.role);
    await installQueue(owner, options.ownerUrl, app.role);
    return {
      ok: true,
      appUrl: app.url,
      applied: results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName),
    };
  } finally {
    await owner.destroy();
    await lock.end();
  }
}
