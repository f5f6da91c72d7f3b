import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Installation, Workspace } from '../tools/installation.ts';

/** How each table's rows of one onboarding are found, in an order in which they can be written. */
const TABLES = {
  onboardings: 'id = $2::uuid',
  record_versions: 'onboarding_id = $2::uuid',
  outcomes: 'onboarding_id = $2::uuid',
  findings: 'onboarding_id = $2::uuid',
  onboarding_words: 'onboarding_id = $2::uuid',
  inbox: 'position($2 in answer) > 0',
  audit_entries: 'object_id = $2',
  measurements: 'onboarding_id = $2::uuid',
} as const;

/**
 * Writes a file with every row that the console stored for each onboarding of `from`, for the floor to store again, and
 * lets the floor's workspace `to` have the register version that they name. Returns the file's path.
 */
export async function keepRows(installation: Installation, from: Workspace, to: Workspace): Promise<string> {
  const { owner, dataDir } = installation;
  await owner.query(
    `insert into register_versions (workspace_id, number, hash, register, published_at, published_by)
     select $1, number, hash, register, published_at, published_by from register_versions where workspace_id = $2
     on conflict do nothing`,
    [to.id, from.id],
  );
  const found = await owner.query<{ id: string; account: string }>(
    `select id, regexp_replace(account_name, ' [^ ]*$', '') as account from onboardings where workspace_id = $1`,
    [from.id],
  );
  const kept = [];
  for (const { id, account } of found.rows) {
    const rows: Record<string, unknown> = {};
    for (const [table, condition] of Object.entries(TABLES)) {
      const text = `select to_jsonb(t) as row from ${table} t where workspace_id = $1 and ${condition}`;
      const result = await owner.query<{ row: unknown }>(text, [from.id, id]);
      rows[table] = result.rows.map(({ row }) => row);
    }
    kept.push({ account, rows });
  }
  const file = path.join(dataDir, 'kept-rows.json');
  writeFileSync(file, JSON.stringify(kept));
  return file;
}
