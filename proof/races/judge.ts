import type pg from 'pg';
import type { Race } from './race.ts';

/** What is wrong with how a race ended, one sentence each; empty when all is well. Own SQL, as the database's owner. */
export async function judge(client: pg.Client, race: Race, came: readonly string[]): Promise<string[]> {
  const name = `${race.rows.length === 0 ? 'kickoff' : 'finding'} of ${race.id}`;
  const made = came.filter((one) => one === 'made').length;
  const others = came.filter((one) => one !== 'made' && one !== 'stale' && one !== 'received');
  const { rows: stored } = await client.query<{ id: string; kind: string; at: string | null }>(
    `select d.id, d.kind, (select max(a.seq) from audit_entries a where a.workspace_id = d.workspace_id
       and a.action = 'decision.made' and a.payload::jsonb -> 'details' ->> 'decisionId' = d.id::text) as at
     from decisions d where d.onboarding_id = $1 and d.seen_hash = $2`,
    [race.id, race.seen],
  );
  const { rows: arrivals } = await client.query<{ seq: string }>(
    `select min(a.seq) as seq from audit_entries a join onboardings o on o.workspace_id = a.workspace_id and a.object_id = o.id::text
     join record_versions r on r.workspace_id = o.workspace_id and r.onboarding_id = o.id and r.number = 2
     where o.id = $1 and a.actor = 'webhook:api' and a.payload::jsonb -> 'details' ->> 'version' <> '1'`,
    [race.id],
  );
  const { rows: effects } = await client.query<{ n: number }>(
    `select count(*)::int as n from effects where onboarding_id = $1 and kind = 'kickoff_project'`,
    [race.id],
  );
  const arrived = arrivals[0]?.seq ?? null;
  const mustBeOne = race.newer === null ? made === 1 : made <= 1;
  return [
    ...(mustBeOne ? [] : [`${name}: ${made} of ${race.decisions.length} were told that they decided`]),
    ...(stored.length === made ? [] : [`${name}: ${made} were told, ${stored.length} decisions stand`]),
    ...others.map((one) => `${name}: somebody was told "${one}"`),
    ...(arrived === null
      ? []
      : stored
          .filter(({ at }) => at === null || Number(at) > Number(arrived))
          .map(({ kind }) => `${name}: ${kind} was made from a version that was superseded`)),
    ...(race.rows.length === 0 && effects[0]?.n !== made
      ? [`${name}: ${made} approvals made ${effects[0]?.n} projects`]
      : []),
  ];
}
