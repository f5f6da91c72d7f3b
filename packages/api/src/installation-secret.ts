import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Settings } from './settings.ts';

/**
 * This installation's secret: `HANDRAIL_SECRET`, else one generated once and kept in the data folder (mode 0600). Several
 * servers on one database need the same; a restored backup needs the one it was made with to open its webhook secrets.
 */
export function installationSecret({ secret, dataDir }: Pick<Settings, 'secret' | 'dataDir'>): string {
  if (secret !== null) return secret;
  const file = path.resolve(dataDir, 'secret');
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    // Made only where there is none: of two that come at once, both then read the first one's.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
