import { sql } from 'kysely';
import type { Db } from '../connect.ts';
import { inWorkspace } from '../transaction.ts';

/**
 * Fills a workspace with so many onboardings, as lists and search need them: spread over states, lanes, tiers and times, each with
 * words and findings. No records behind them.
 */
export async function manyOnboardings(db: Db, workspaceId: string, count: number): Promise<void> {
  await inWorkspace(db, workspaceId, async (tx) => {
    await sql`
      insert into onboardings (workspace_id, id, source, source_id, account_name, account_domain, account_key, account_sort,
        product, deal_name, state, closed, lane, segment, annual_value, currency, tier_rank, finding_count, unknown_count, holds,
        completeness, csm, ae, closed_at, kickoff_at, received_at, updated_at, record_hash, record_number, outcome_number)
      select ${workspaceId}, gen_random_uuid(), 'api', 'deal-' || n, 'Account ' || md5(n::text), 'a' || n || '.example',
        'a' || n || '.example', 'account ' || md5(n::text), 'Quillbrook Desk', 'Deal ' || n,
        (array['handoff_received', 'needs_information', 'needs_information', 'accepted', 'implementation_active'])[1 + n % 5],
        n % 10 <> 0, (array['mid_market', 'enterprise', 'renewal', 'tech_touch'])[1 + n % 4], 'mid_market', n, 'EUR',
        (n * 7919 % 5)::smallint, n % 9, 4, case when n % 3 = 0 then array['kickoff'] else '{}' end, (n % 100) / 100.0,
        'CSM ' || n % 40, 'AE ' || n % 40, '2026-01-01T00:00Z'::timestamptz + n * interval '1 minute', null,
        '2026-01-02T00:00Z'::timestamptz + n * interval '1 minute',
        '2026-01-03T00:00Z'::timestamptz + (n * 7919 % ${count}) * interval '1 minute', 'hash', 1, 1
      from generate_series(1, ${count}) as n`.execute(tx);
    await sql`
      insert into onboarding_words (workspace_id, word, onboarding_id)
      select o.workspace_id, word, o.id from onboardings o
      cross join lateral unnest(array[substr(o.account_name, 9), o.account_domain, o.source_id, 'quillbrook', 'account',
        lower(replace(o.csm, ' ', '')), lower(replace(o.ae, ' ', ''))]) as word
      where o.workspace_id = ${workspaceId} on conflict do nothing`.execute(tx);
    await sql`
      insert into findings (workspace_id, onboarding_id, row_id, state, tier, title, because, holds, owner, escalation, opened_at, opened_in)
      select o.workspace_id, o.id, 'CO-EDGE-' || lpad((1 + (o.finding_count * 5 + r) % 41)::text, 3, '0'),
        case when r = 3 then 'cleared' else 'open' end, 'medium', 'Title', 'Because.', '{}', 'csm', 'revops', o.received_at, 1
      from onboardings o cross join generate_series(1, 3) as r
      where o.workspace_id = ${workspaceId} on conflict do nothing`.execute(tx);
  });
}
