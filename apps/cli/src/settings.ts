import path from 'node:path';
import { readSettings, type Settings } from '@handrail/api/settings';

/** The checkout that this command belongs to. */
export const ROOT = path.resolve(import.meta.dirname, '../../..');

/**
 * The settings, with the data folder taken from the checkout wherever the command is run. When they cannot be used, says why,
 * sets the exit code 2 and returns null.
 */
export function settingsOrExplain(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Settings | null {
  const read = readSettings(env);
  if (read.ok) return { ...read.settings, dataDir: path.resolve(ROOT, read.settings.dataDir) };
  for (const problem of read.problems) console.error(problem);
  process.exitCode = 2;
  return null;
}
