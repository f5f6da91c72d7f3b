import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';

/** What a list is narrowed to; every given condition must hold, and within one any value suffices. */
export type OnboardingFilter = {
  /** Words, as `onboarding_words` keeps them; each must begin a word of the onboarding. */
  readonly words?: readonly string[];
  readonly states?: readonly string[];
  readonly lanes?: readonly string[];
  readonly tierRanks?: readonly number[];
  readonly holds?: readonly string[];
  /** Rows with an open finding. */
  readonly rows?: readonly string[];
  readonly closed?: boolean;
};

/** The condition for `onboardings as o` in a workspace. */
export function matching(workspaceId: string, filter: OnboardingFilter): RawBuilder<boolean> {
  const conditions = [sql<boolean>`o.workspace_id = ${workspaceId}`];
  if (filter.states !== undefined) conditions.push(sql`o.state = any(${filter.states}::text[])`);
  if (filter.lanes !== undefined) conditions.push(sql`o.lane = any(${filter.lanes}::text[])`);
  if (filter.tierRanks !== undefined) conditions.push(sql`o.tier_rank = any(${filter.tierRanks}::int[])`);
  if (filter.holds !== undefined) conditions.push(sql`o.holds && ${filter.holds}::text[]`);
  if (filter.closed !== undefined) conditions.push(sql`o.closed = ${filter.closed}`);
  if (filter.rows !== undefined)
    conditions.push(sql`exists (
      select from findings f where f.workspace_id = ${workspaceId} and f.onboarding_id = o.id
        and f.row_id = any(${filter.rows}::text[]) and f.state = 'open')`);
  for (const word of filter.words ?? []) conditions.push(hasWord(workspaceId, sql`o.id`, word));
  return sql.join(conditions, sql` and `);
}

/** Whether a word of the onboarding with this id begins so. */
export function hasWord(workspaceId: string, id: RawBuilder<unknown>, word: string): RawBuilder<boolean> {
  return sql`exists (
    select from onboarding_words w where w.workspace_id = ${workspaceId} and w.onboarding_id = ${id}
      and w.word >= ${word} and w.word < ${word + LAST_CHARACTER})`;
}

/** After every word that begins with the one before it, in byte order. */
const LAST_CHARACTER = '\u{10FFFF}';
