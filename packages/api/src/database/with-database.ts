import { connect } from '@handrail/db/connect';
import type { Db } from '@handrail/db/connect';
import type { Settings } from '../settings.ts';
import { openDatabase } from './open.ts';

/** What commands hand from `withDatabase` to a use case. */
export type AppDatabase = Db;

/**
 * Runs one piece of work on the migrated database, as the application, and lets go of it. For commands; a server keeps
 * its own. Where the database cannot be had, says why.
 */
export async function withDatabase<T>(
  settings: Settings,
  log: (line: string) => void,
  work: (db: AppDatabase) => Promise<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string }> {
  const opened = await openDatabase(settings, log);
  if (!opened.ok) return { ok: false, message: opened.message };
  const db = connect(opened.database.appUrl, { max: 4, applicationName: 'handrail command' });
  try {
    return { ok: true, value: await work(db) };
  } finally {
    await db.destroy();
    await opened.database.close();
  }
}
