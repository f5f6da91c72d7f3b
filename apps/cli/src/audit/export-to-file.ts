import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { exportAudit } from '@handrail/api/audit/export';
import type { AuditFormat } from '@handrail/api/audit/formats';
import { withDatabase } from '@handrail/api/database/with-database';
import { findWorkspace } from '@handrail/api/people/find-workspace';
import type { Settings } from '@handrail/api/settings';

/** Writes a workspace's audit log to the file (which must not be there yet) or to standard output. Returns the exit code. */
export async function exportToFile(
  settings: Settings,
  slug: string,
  format: AuditFormat,
  file: string | undefined,
): Promise<number> {
  const done = await withDatabase(settings, console.error, async (db) => {
    const workspace = await findWorkspace(db, slug);
    if (workspace === null) return null;
    const out = file === undefined ? process.stdout : createWriteStream(file, { flags: 'wx', mode: 0o600 });
    if (file !== undefined) await once(out, 'open');
    let exported = 0;
    for await (const { text, entries } of exportAudit(db, workspace, format)) {
      if (!out.write(text)) await once(out, 'drain');
      exported += entries;
    }
    if (file !== undefined) await new Promise<void>((resolve) => out.end(resolve));
    return exported;
  });
  if (!done.ok) {
    console.error(done.message);
    return 1;
  }
  if (done.value === null) {
    console.error(`There is no workspace "${slug}".`);
    return 1;
  }
  const check =
    format === 'jsonl' ? ` Check them anywhere: handrail audit verify --file ${file ?? 'FILE'}` : '';
  console.error(`${done.value} entries exported.${check}`);
  return 0;
}
