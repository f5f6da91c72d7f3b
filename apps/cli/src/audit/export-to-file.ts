import { exportAudit } from '@handrail/api/audit/export';
import type { AuditFormat } from '@handrail/api/audit/formats';
import type { Settings } from '@handrail/api/settings';
import { piecesToFile } from '../pieces-to-file.ts';

/** Writes a workspace's audit log to the file (which must not be there yet) or to standard output. Returns the exit code. */
export async function exportToFile(
  settings: Settings,
  slug: string,
  format: AuditFormat,
  file: string | undefined,
): Promise<number> {
  const exported = await piecesToFile(settings, slug, file, (db, workspace) =>
    exportAudit(db, workspace, format),
  );
  if (exported === null) return 1;
  const check =
    format === 'jsonl' ? ` Check them anywhere: handrail audit verify --file ${file ?? 'FILE'}` : '';
  console.error(`${exported} entries exported.${check}`);
  return 0;
}
