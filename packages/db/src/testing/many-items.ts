import { sql } from 'kysely';
import type { Db } from '../connect.ts';
import { inWorkspace } from '../transaction.ts';

/**
 * Gives each onboarding of a workspace four review items: two of every role's with a clock, due minute by minute from `from` on,
 * one that is done, and one that waits, stands under a condition or is to be cleaned up. The CSMs' belong to `csm` in nine of ten.
 */
export async function manyItems(db: Db, workspaceId: string, csm: string, from: string): Promise<void> {
  await inWorkspace(db, workspaceId, (tx) =>
    sql`
      insert into review_items (workspace_id, onboarding_id, row_id, kind, subject_hash, tier, title, because, holds, state,
        owner_role, owner_id, escalation_role, opened_at, due_at, minutes_left)
      select workspace_id, id, 'CO-EDGE-' || lpad((1 + (n * 5 + r * 10) % 41)::text, 3, '0'), 'fired', 'hash',
        case when s.state = 'open' and r = 3 then 'low' else (array['medium', 'high', 'hold'])[1 + n % 3] end, 'Title', 'Because.',
        '{kickoff}', s.state, owner.role, case when owner.role = 'csm' and n % 10 <> 0 then ${csm}::uuid end, 'cs_leader',
        ${from}, case when s.state = 'open' and r < 3 then ${from}::timestamptz + n * interval '1 minute' end, null
      from (select workspace_id, id, row_number() over (order by id)::int as n from onboardings where workspace_id = ${workspaceId}) o
      cross join generate_series(1, 4) as r
      cross join lateral (select case
        when r < 3 then 'open' when r = 4 then 'released' when n % 50 = 0 then 'conditional' when n % 20 = 0 then 'waiting'
        when n % 5 = 0 then 'open' else 'cleared' end as state) s
      cross join lateral (select
        (array['csm', 'ae', 'finance', 'legal', 'revops', 'security', 'csm', 'implementation_lead'])[1 + (n + r) % 8] as role) owner`.execute(
      tx,
    ),
  );
}
