import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Evaluation } from '@handrail/core/rules/outcome';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';
import { keepingAnswer } from '../webhooks/inbox.ts';
import type { Answered, EventKey } from '../webhooks/inbox.ts';

/** What lists show and sort by. Times are ISO 8601 UTC. */
export type OnboardingSummary = {
  readonly accountName: string;
  readonly accountDomain: string | null;
  readonly accountKey: string | null;
  readonly accountSort: string;
  readonly product: string | null;
  readonly dealName: string;
  readonly state: string;
  readonly closed: boolean;
  readonly lane: string;
  readonly segment: string | null;
  readonly annualValue: { readonly amount: number; readonly currency: string } | null;
  readonly tierRank: number;
  readonly findingCount: number;
  readonly unknownCount: number;
  readonly holds: readonly string[];
  readonly completeness: number;
  readonly csm: string | null;
  readonly ae: string | null;
  readonly closedAt: string;
  readonly kickoffAt: string | null;
};

export type NewRecord = {
  readonly record: unknown;
  /** SHA-256 of its canonical JSON. */
  readonly hash: string;
  readonly eventId: string | null;
};

export type NewOutcome = {
  readonly number: number;
  readonly registerVersion: number;
  readonly circumstances: unknown;
  readonly asOfFromRecord: boolean;
  readonly factsHash: string;
  readonly evaluation: Evaluation;
  readonly packet: unknown;
  readonly changes: readonly unknown[];
};

export type Saving = {
  readonly workspaceId: string;
  readonly id: string;
  /** The deal, for an onboarding that is new; null for one that exists, whose row the transaction has locked. */
  readonly created: { readonly source: string; readonly sourceId: string } | null;
  /** Null when the record on file was evaluated again. */
  readonly record: NewRecord | null;
  /** Number of the record that the outcome was made from. */
  readonly recordNumber: number;
  /** True when the deal has come to another account (or product): it is the last one there. */
  readonly movedAccount: boolean;
  readonly summary: OnboardingSummary;
  readonly outcome: NewOutcome;
  /** What it is found by, see `onboarding_words`. */
  readonly words: readonly string[];
  readonly via: string;
  readonly actor: string;
  readonly at: string;
  /** The webhook's event that brings it, with its answer, for the inbox. */
  readonly event: { readonly key: EventKey; readonly answered: Answered } | null;
};

/**
 * Stores an onboarding with its record, outcome, findings and words, and the answer to the event that brought it, in one statement.
 * `eventIsNew`: false when the event has been answered meanwhile: the transaction must then be rolled back.
 */
export async function saveOnboarding(tx: Tx, saving: Saving): Promise<{ eventIsNew: boolean }> {
  const { workspaceId, id, at } = saving;
  const fired = saving.outcome.evaluation.findings;
  const { rows } = await sql<{ answered: number }>`
    with answered as (${answer(saving)}),
    saved as (${onboarding(saving)}),
    kept as (${record(saving)}),
    judged as (
      insert into outcomes (workspace_id, onboarding_id, number, record_number, register_version, circumstances,
        as_of_from_record, facts_hash, evaluation, packet, changes, change_count, via, actor, at)
      values (${workspaceId}, ${id}, ${saving.outcome.number}, ${saving.recordNumber}, ${saving.outcome.registerVersion},
        ${jsonb(saving.outcome.circumstances)}, ${saving.outcome.asOfFromRecord}, ${saving.outcome.factsHash},
        ${jsonb(saving.outcome.evaluation)}, ${jsonb(saving.outcome.packet)}, ${jsonb(saving.outcome.changes)},
        ${saving.outcome.changes.length}, ${saving.via}, ${saving.actor}, ${at})
    ),
    fired as (
      insert into findings as f (workspace_id, onboarding_id, row_id, state, tier, title, because, holds, owner, escalation,
        opened_at, opened_in)
      select ${workspaceId}, ${id}, "row", 'open', tier, title, because, holds, owner, escalation, ${at}, ${saving.outcome.number}
      from jsonb_to_recordset(${jsonb(fired)}) as (
        "row" text, tier text, title text, because text, holds text[], owner text, escalation text)
      on conflict (workspace_id, onboarding_id, row_id) do update set
        state = 'open', tier = excluded.tier, title = excluded.title, because = excluded.because, holds = excluded.holds,
        owner = excluded.owner, escalation = excluded.escalation, cleared_at = null, cleared_in = null,
        opened_at = case f.state when 'open' then f.opened_at else excluded.opened_at end,
        opened_in = case f.state when 'open' then f.opened_in else excluded.opened_in end,
        version = f.version + 1
    ),
    cleared as (
      update findings set state = 'cleared', cleared_at = ${at}, cleared_in = ${saving.outcome.number}, version = version + 1
      where workspace_id = ${workspaceId} and onboarding_id = ${id} and state = 'open'
        and row_id <> all(${fired.map(({ row }) => row)}::text[])
    ),
    forgotten as (
      delete from onboarding_words
      where workspace_id = ${workspaceId} and onboarding_id = ${id} and word <> all(${saving.words}::text[])
    ),
    worded as (
      insert into onboarding_words (workspace_id, word, onboarding_id)
      select ${workspaceId}, word, ${id} from unnest(${saving.words}::text[]) as word
      on conflict do nothing
    )
    select count(*) as answered from answered`.execute(tx);
  return { eventIsNew: saving.event === null || rows[0]?.answered === 1 };
}

function answer({ event, at }: Saving): RawBuilder<unknown> {
  return event === null ? sql`select` : sql`${keepingAnswer(event.key, event.answered, at)} returning 1`;
}

function onboarding(saving: Saving): RawBuilder<unknown> {
  const { summary, outcome, at, created } = saving;
  const columns: Record<string, unknown> = {
    account_name: summary.accountName,
    account_domain: summary.accountDomain,
    account_key: summary.accountKey,
    account_sort: summary.accountSort,
    product: summary.product,
    deal_name: summary.dealName,
    state: summary.state,
    closed: summary.closed,
    lane: summary.lane,
    segment: summary.segment,
    annual_value: summary.annualValue?.amount ?? null,
    currency: summary.annualValue?.currency ?? null,
    tier_rank: summary.tierRank,
    finding_count: summary.findingCount,
    unknown_count: summary.unknownCount,
    holds: summary.holds,
    completeness: summary.completeness,
    csm: summary.csm,
    ae: summary.ae,
    closed_at: summary.closedAt,
    kickoff_at: summary.kickoffAt,
    updated_at: at,
    record_number: saving.recordNumber,
    outcome_number: outcome.number,
    ...(saving.record === null ? {} : { record_hash: saving.record.hash }),
  };
  if (created === null) {
    const set = Object.entries(columns).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
    // A default is the next place in the queue of the account.
    const order = saving.movedAccount ? sql`, account_order = default` : sql``;
    return sql`update onboardings set ${sql.join(set)}, version = version + 1${order}
      where workspace_id = ${saving.workspaceId} and id = ${saving.id}`;
  }
  const row: Record<string, unknown> = {
    workspace_id: saving.workspaceId,
    id: saving.id,
    source: created.source,
    source_id: created.sourceId,
    received_at: at,
    ...columns,
  };
  return sql`insert into onboardings (${sql.join(Object.keys(row).map((name) => sql.ref(name)))})
    values (${sql.join(Object.values(row))})`;
}

function record(saving: Saving): RawBuilder<unknown> {
  if (saving.record === null) return sql`select`;
  return sql`
    insert into record_versions (workspace_id, onboarding_id, number, record, record_hash, via, actor, event_id, received_at)
    values (${saving.workspaceId}, ${saving.id}, ${saving.recordNumber}, ${jsonb(saving.record.record)}, ${saving.record.hash},
      ${saving.via}, ${saving.actor}, ${saving.record.eventId}, ${saving.at})`;
}
