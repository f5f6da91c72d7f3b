import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import type { ExportPiece } from '@handrail/api/audit/export';
import { withDatabase } from '@handrail/api/database/with-database';
import type { AppDatabase } from '@handrail/api/database/with-database';
import { findWorkspace } from '@handrail/api/people/find-workspace';
import type { Settings } from '@handrail/api/settings';

type Workspace = NonNullable<Awaited<ReturnType<typeof findWorkspace>>>;

/**
 * Writes what is read of a workspace, piece by piece, to the file (which must not be there yet) or to standard output. Returns how
 * many entries that were, or null where it could not, having said why; where `read` gives null, it has said why itself.
 */
export async function piecesToFile(
  settings: Settings,
  slug: string,
  file: string | undefined,
  read: (
    db: AppDatabase,
    workspace: Workspace,
  ) => AsyncGenerator<ExportPiece> | Promise<AsyncGenerator<ExportPiece> | null>,
): Promise<number | null> {
  const done = await withDatabase(settings, console.error, async (db) => {
    const workspace = await findWorkspace(db, slug);
    if (workspace === null) return 'nowhere';
    const pieces = await read(db, workspace);
    if (pieces === null) return 'refused';
    const out = file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx', mode: 0o600 });
    if (file !== undefined) await once(out, 'open');
    let exported = 0;
    for await (const { text, entries } of pieces) {
      if (!out.write(text)) await once(out, 'drain');
      exported += entries;
    }
    if (file !== undefined) await new Promise<void>((resolve) => out.end(resolve));
    return exported;
  });
  if (done.ok && typeof done.value === 'number') return done.value;
  if (!done.ok) console.error(done.message);
  else if (done.value === 'nowhere') console.error(`There is no workspace "${slug}".`);
  return null;
}
