import type { AppDatabase } from '@handrail/api/database/with-database';
import type { Outcome } from '@handrail/api/refusal';
import type { Settings } from '@handrail/api/settings';
import { settingsOrExplain } from '../settings.ts';

type Given = { readonly db: AppDatabase; readonly now: string; readonly settings: Settings };

/** Runs a use case on the database and prints what `tell` makes of its value, or its refusal with exit code 1. */
export async function onDatabase<T>(
  work: (given: Given) => Promise<Outcome<T>>,
  tell: (value: T) => string,
): Promise<void> {
  const settings = settingsOrExplain();
  if (settings === null) return;
  const { withDatabase } = await import('@handrail/api/database/with-database');
  const { refusalSentence } = await import('@handrail/api/refusal');
  const now = new Date().toISOString();
  const done = await withDatabase(settings, console.error, (db) => work({ db, now, settings }));
  if (!done.ok) fail(done.message);
  else if (!done.value.ok) fail(refusalSentence(done.value.refusal));
  else console.log(tell(done.value.value));
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
