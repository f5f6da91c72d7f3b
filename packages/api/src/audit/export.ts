import { chainOf, headOf } from '@handrail/db/audit/entries';
import type { Db } from '@handrail/db/connect';
import type { Workspace } from '@handrail/db/people/workspaces';
import { inWorkspace } from '@handrail/db/transaction';

/** The first member of an export's first line: what it is. */
export const EXPORT_FORMAT = 'handrail/audit/1';

/**
 * Writes a workspace's audit chain as JSON lines, one moment of it: a line that says whose it is, one line an entry, and a
 * last line with the head. `write` gets each line without its line break. Returns the number of entries.
 */
export function exportAudit(
  db: Db,
  workspace: Workspace,
  write: (line: string) => void | Promise<void>,
): Promise<number> {
  return inWorkspace(
    db,
    workspace.id,
    async (tx) => {
      await write(JSON.stringify({ format: EXPORT_FORMAT, workspaceId: workspace.id, slug: workspace.slug }));
      let entries = 0;
      for await (const entry of chainOf(tx, workspace.id)) {
        await write(JSON.stringify(entry));
        entries += 1;
      }
      await write(JSON.stringify({ head: await headOf(tx, workspace.id) }));
      return entries;
    },
    { snapshot: true },
  );
}
