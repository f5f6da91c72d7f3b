import { demoRecords } from '../tools/demo-cases.ts';
import type { Installation, Workspace } from '../tools/installation.ts';
import { load } from '../tools/load.ts';
import { deliveries } from '../webhook/deliveries.ts';

/** Onboardings that have their records and packets too, so that the packet pages asked for differ. */
const WITH_PACKETS = 320;

/**
 * Fills a workspace with onboardings: a few hundred taken in over the console's own webhook, the rest copied from those with
 * SQL under other names, states, dates and values. Every one has its findings and search words; records and packets, which
 * no list reads, only those that were taken in. Returns the ids of these.
 */
export async function fillWorkspace(
  installation: Installation,
  workspace: Workspace,
  { consoleAddress, onboardings }: { readonly consoleAddress: string; readonly onboardings: number },
): Promise<string[]> {
  const { owner } = installation;
  const secret = await installation.webhookSecret(workspace);
  await load({
    url: `${consoleAddress}/webhooks/closed-won/api?workspace=${workspace.slug}`,
    connections: 4,
    requests: WITH_PACKETS,
    next: deliveries(demoRecords(), secret),
  });
  const { rows } = await owner.query<{ id: string }>(
    'select id from onboardings where workspace_id = $1 order by id',
    [workspace.id],
  );
  await owner.query('begin');
  await owner.query(copies);
  const copied = await owner.query(insertOnboardings, [workspace.id, onboardings - rows.length]);
  await owner.query(insertFindings, [workspace.id]);
  await owner.query(insertWords, [workspace.id]);
  await owner.query('commit');
  if (copied.rowCount !== onboardings - rows.length) throw new Error('Not all onboardings were made');
  await owner.query('drop table copies');
  for (const table of ['onboardings', 'findings', 'onboarding_words'])
    await owner.query(`vacuum (analyze) ${table}`);
  return rows.map(({ id }) => id);
}

const copies = `create temporary table copies (id uuid primary key, number int not null, like_id uuid not null)`;

/** Spread over three years and all states; names in the order of a shuffled alphabet, so that no sort is the order of arrival. */
const insertOnboardings = `
  with templates as (
    select o.*, row_number() over (order by o.id) - 1 as place, count(*) over () as places
    from onboardings o where workspace_id = $1
  ),
  numbered as (
    insert into copies select gen_random_uuid(), n, t.id
    from generate_series(1, $2::int) as n join templates t on t.place = n % t.places
    returning *
  )
  insert into onboardings (workspace_id, id, source, source_id, account_name, account_domain, account_key, account_sort, product,
    deal_name, state, closed, lane, segment, annual_value, currency, tier_rank, finding_count, unknown_count, holds,
    completeness, csm, ae, closed_at, kickoff_at, received_at, updated_at, record_hash, record_number, outcome_number, version)
  select t.workspace_id, c.id, t.source, 'copy-' || c.number,
    initcap(substr(md5(c.number::text), 1, 7)) || ' ' || t.account_name, 'c' || c.number || '.example', 'c' || c.number || '.example',
    substr(md5(c.number::text), 1, 7) || ' ' || t.account_sort, t.product, t.deal_name,
    (array['handoff_received', 'needs_information', 'accepted', 'kickoff_scheduled', 'implementation_active', 'blocked',
      'customer_action_needed', 'go_live', 'first_value_reached', 'transitioned_to_cs', 'closed'])[1 + c.number % 11],
    t.closed, t.lane, t.segment, t.annual_value * (0.5 + (c.number % 100) / 50.0), t.currency, t.tier_rank, t.finding_count,
    t.unknown_count, t.holds, t.completeness, t.csm, t.ae, t.closed_at - c.number * interval '15 minutes', t.kickoff_at,
    t.received_at - c.number * interval '15 minutes', t.updated_at - (c.number * 7919 % 100003) * interval '13 minutes',
    t.record_hash, 1, 1, 1
  from numbered c join templates t on t.id = c.like_id`;

const insertFindings = `
  insert into findings
  select f.workspace_id, c.id, f.row_id, f.state, f.tier, f.title, f.because, f.holds, f.owner, f.escalation, f.opened_at,
    f.opened_in, f.cleared_at, f.cleared_in, f.version
  from copies c join findings f on f.workspace_id = $1 and f.onboarding_id = c.like_id`;

const insertWords = `
  insert into onboarding_words (workspace_id, word, onboarding_id)
  select w.workspace_id, w.word, c.id
  from copies c join onboarding_words w on w.workspace_id = $1 and w.onboarding_id = c.like_id
  union
  select $1, substr(md5(c.number::text), 1, 7), c.id from copies c`;
