import type { Kysely } from 'kysely';
import { statements } from './tools.ts';

/** What waits aside of the queue (for an answer, or under a condition) is found without reading what is done. Frozen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await statements(
    db,
    `create index review_items_aside on review_items (workspace_id, state, onboarding_id, row_id)
      where state in ('waiting', 'conditional')`,
  );
}
