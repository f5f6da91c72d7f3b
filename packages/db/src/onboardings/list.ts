import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Tx } from '../transaction.ts';
import { matching } from './filters.ts';
import type { OnboardingFilter } from './filters.ts';

/** A line of a list. */
export type ListedOnboarding = {
  readonly id: string;
  readonly accountName: string;
  readonly accountDomain: string | null;
  readonly product: string | null;
  readonly dealName: string;
  readonly source: string;
  readonly sourceId: string;
  readonly state: string;
  readonly closed: boolean;
  readonly lane: string;
  readonly segment: string | null;
  readonly annualValue: number | null;
  readonly currency: string | null;
  readonly tierRank: number;
  readonly findings: number;
  readonly unknown: number;
  readonly holds: readonly string[];
  readonly completeness: number;
  readonly csm: string | null;
  readonly ae: string | null;
  readonly closedAt: string;
  readonly kickoffAt: string | null;
  readonly receivedAt: string;
  readonly updatedAt: string;
  readonly accountSort: string;
};

export type OnboardingSort = 'updated' | 'received' | 'closed' | 'account' | 'risk';

/** The line a page begins after: the values its sort goes by, then its id. */
export type Position = readonly (string | number)[];

export type PageRequest = {
  readonly sort: OnboardingSort;
  /** `null`: from the start. */
  readonly from: { readonly position: Position; readonly direction: 'next' | 'previous' } | null;
  readonly limit: number;
};

/** What each sort goes by; each has its index (migration 0002). Names A to Z, everything else newest or worst first. */
const sorts: Record<OnboardingSort, { columns: readonly (keyof Keys)[]; descending: boolean }> = {
  updated: { columns: ['updated_at', 'id'], descending: true },
  received: { columns: ['received_at', 'id'], descending: true },
  closed: { columns: ['closed_at', 'id'], descending: true },
  account: { columns: ['account_sort', 'id'], descending: false },
  risk: { columns: ['tier_rank', 'updated_at', 'id'], descending: true },
};

type Keys = Record<'updated_at' | 'received_at' | 'closed_at' | 'account_sort' | 'tier_rank' | 'id', string>;

/**
 * One page, in the order of its sort whichever way it was turned. `more` tells whether there are further lines in the
 * direction turned. Costs the same wherever the page lies: a range of one index, no counting and no skipping.
 */
export async function listOnboardings(
  tx: Tx,
  workspaceId: string,
  filter: OnboardingFilter,
  page: PageRequest,
): Promise<{ items: ListedOnboarding[]; more: boolean }> {
  const { rows } = await listQuery(workspaceId, filter, page).execute(tx);
  const items = rows.slice(0, page.limit);
  const backwards = page.from?.direction === 'previous';
  return { items: backwards ? items.reverse() : items, more: rows.length > page.limit };
}

/** The statement of a page and the line after it, in the direction turned. */
export function listQuery(
  workspaceId: string,
  filter: OnboardingFilter,
  page: PageRequest,
): RawBuilder<ListedOnboarding> {
  const { columns, descending } = sorts[page.sort];
  const down = descending !== (page.from?.direction === 'previous');
  const keys = columns.map((name) => sql.ref(`o.${name}`));
  const beyond =
    page.from === null
      ? sql``
      : sql` and (${sql.join(keys)}) ${sql.raw(down ? '<' : '>')} (${sql.join(page.from.position)})`;
  const order = sql.join(keys.map((key) => sql`${key} ${sql.raw(down ? 'desc' : 'asc')}`));
  return sql<ListedOnboarding>`
    select ${listed} from onboardings o where ${matching(workspaceId, filter)}${beyond}
    order by ${order} limit ${page.limit + 1}`;
}

/** Where a page goes on after (or before) this line. */
export function positionOf(item: ListedOnboarding, sort: OnboardingSort): Position {
  const values: Record<keyof Keys, string | number> = {
    updated_at: item.updatedAt,
    received_at: item.receivedAt,
    closed_at: item.closedAt,
    account_sort: item.accountSort,
    tier_rank: item.tierRank,
    id: item.id,
  };
  return sorts[sort].columns.map((name) => values[name]);
}

/** The columns of a `ListedOnboarding`, from `onboardings as o`. A kickoff that people are invited to is at that time, whatever the record says. */
export const listed: RawBuilder<unknown> = sql.raw(`
  o.id, o.account_name as "accountName", o.account_domain as "accountDomain", o.product, o.deal_name as "dealName",
  o.source, o.source_id as "sourceId", o.state, o.closed, o.lane, o.segment, o.annual_value as "annualValue", o.currency,
  o.tier_rank as "tierRank", o.finding_count as "findings", o.unknown_count as "unknown", o.holds, o.completeness, o.csm, o.ae,
  o.closed_at as "closedAt", coalesce((select k.starts_at from kickoff_meetings k where k.workspace_id = o.workspace_id and k.onboarding_id = o.id
    and k.called_off_at is null), o.kickoff_at) as "kickoffAt", o.received_at as "receivedAt", o.updated_at as "updatedAt",
  o.account_sort as "accountSort"`);
