import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { TIERS } from '@handrail/core/rules/vocabulary';
import type { Tier } from '@handrail/core/rules/vocabulary';
import { filled } from '@handrail/core/facts/filler';
import type { OnboardingSummary } from '@handrail/db/onboardings/save';
import type { Judgement } from './judge.ts';
import { searchable } from './words.ts';

/** What lists show and sort by, from a record and what was made of it. */
export function summaryOf(
  record: ClosedWonRecord,
  { evaluation, packet }: Judgement,
  known: { readonly accountKey: string | null; readonly closed: boolean; readonly state: string },
): OnboardingSummary {
  const { account, deal, team } = record;
  return {
    accountName: account.name,
    accountDomain: filled(account.domain),
    accountKey: known.accountKey,
    accountSort: searchable(account.name).trim().slice(0, LONGEST_SORT_KEY),
    product: filled(deal.product),
    dealName: deal.name,
    state: known.state,
    closed: known.closed,
    lane: evaluation.lane,
    segment: account.segment ?? null,
    annualValue: deal.annualValue ?? null,
    tierRank: Math.max(0, ...evaluation.findings.map(({ tier }) => tierRank(tier))),
    findingCount: evaluation.findings.length,
    unknownCount: evaluation.unknown.length,
    holds: evaluation.holds,
    completeness: packet.scores.completeness.value,
    csm: filled(team?.csm?.name),
    ae: filled(team?.ae?.name),
    closedAt: columnTime(deal.closedAt),
    kickoffAt: record.kickoff === undefined ? null : columnTime(record.kickoff.at),
  };
}

/** 1 for low to 4 for hold. */
export function tierRank(tier: Tier): number {
  return TIERS.indexOf(tier) + 1;
}

/** The tier of a rank; null for 0, where nothing is open. */
export function tierOfRank(rank: number): Tier | null {
  return TIERS[rank - 1] ?? null;
}

/** UTF-16 units; an index takes keys of 2.7 kB at most. */
const LONGEST_SORT_KEY = 200;

const FIRST = Date.parse('0001-01-01T00:00:00.000Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

/** A record's time for a column of the list. Years that Postgres and ISO 8601 do not share (0, or 10000 by a time zone) are moved to the nearest. */
function columnTime(text: string): string {
  return new Date(Math.min(LAST, Math.max(FIRST, Date.parse(text)))).toISOString();
}
