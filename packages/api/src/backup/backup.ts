import { writeBackup } from '@handrail/db/backup/write';
import { openServer, type Unavailable } from '../database/open.ts';
import type { Settings } from '../settings.ts';

/**
 * Backs up this installation's database into a file, while Handrail may go on.
 * @param at the present, ISO 8601 UTC
 */
export async function backup(
  settings: Settings,
  file: string,
  at: string,
  log: (line: string) => void,
): Promise<{ readonly ok: true } | Unavailable> {
  const opened = await openServer(settings, log);
  if (!opened.ok) return opened;
  try {
    await writeBackup(opened.server.ownerUrl, file, at);
    return { ok: true };
  } finally {
    await opened.server.close();
  }
}
