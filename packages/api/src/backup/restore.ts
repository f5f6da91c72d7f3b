import { restoreBackup, type Restored } from '@handrail/db/backup/restore';
import { bringUpToDate, openServer, type Unavailable } from '../database/open.ts';
import type { Settings } from '../settings.ts';

/** Puts a backup in the place of what this installation's database holds, and brings it up to this program's version. */
export async function restore(
  settings: Settings,
  file: string,
  options: { readonly replace: boolean },
  log: (line: string) => void,
): Promise<Restored | Unavailable> {
  const opened = await openServer(settings, log);
  if (!opened.ok) return opened;
  try {
    const restored = await restoreBackup(opened.server.ownerUrl, file, options);
    if (!restored.ok) return restored;
    const brought = await bringUpToDate(settings, opened.server.ownerUrl, log);
    return brought.ok ? restored : brought;
  } finally {
    await opened.server.close();
  }
}
