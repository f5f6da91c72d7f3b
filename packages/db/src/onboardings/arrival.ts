import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Corrections } from '@handrail/core/deals/corrections';
import { mailDomainsQuery } from '../people/mail-domains.ts';
import { together } from '../together.ts';
import type { Tx } from '../transaction.ts';

/** The key of a deal in its source, and of its account; `accountKey` is null where the record names no domain. */
export type DealKey = {
  readonly source: string;
  readonly sourceId: string;
  readonly accountKey: string | null;
};

/** An onboarding as a newcomer needs to know it. */
export type KnownOnboarding = {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly accountDomain: string | null;
  readonly accountKey: string | null;
  readonly accountOrder: number;
  readonly product: string | null;
  readonly state: string;
  readonly closed: boolean;
  readonly recordHash: string;
  readonly recordNumber: number;
  readonly outcomeNumber: number;
  readonly version: number;
  /** What people added to the deal's records. */
  readonly corrections: Corrections;
};

/** More open deals of one account than anyone works on; keeps one busy mail domain from slowing each arrival. */
const MOST_AT_ACCOUNT = 100;

/**
 * Waits until no other transaction works on this deal or on this account, and keeps both until the transaction ends.
 * So two events of one deal make one onboarding, and of two deals of one account the later sees the earlier.
 */
export async function takeTurn(tx: Tx, workspaceId: string, deal: DealKey): Promise<void> {
  await turn(workspaceId, deal).execute(tx);
}

/**
 * Takes the turn, then reads what has been committed by then: the deal's own onboarding, locked, if there is one; the other open
 * onboardings of its account in the order they came; and, where asked for, the mail domains of the workspace's members.
 */
export async function lookAround(
  tx: Tx,
  workspaceId: string,
  deal: DealKey,
  { withMailDomains }: { readonly withMailDomains: boolean },
): Promise<{ own: KnownOnboarding | null; others: KnownOnboarding[]; mailDomains: string[] }> {
  // The turn is a statement of its own: one that waited for it still sees the database as it was before.
  const first = turn(workspaceId, deal).compile(tx);
  const second = known(workspaceId, deal).compile(tx);
  const [, rows, domains] = withMailDomains
    ? await together(tx, [first, second, mailDomainsQuery(workspaceId).compile(tx)])
    : [...(await together(tx, [first, second])), []];
  const own = rows.find((row) => row.own) ?? null;
  return {
    own,
    others: rows.filter((row) => !row.own),
    mailDomains: domains.map(({ domain }) => domain),
  };
}

/** Always deal before account: nobody waits in a circle. */
function turn(workspaceId: string, deal: DealKey): RawBuilder<object> {
  const dealLock = sql`pg_advisory_xact_lock(hashtextextended(${`deal ${workspaceId} ${deal.source} ${deal.sourceId}`}, 0))`;
  if (deal.accountKey === null) return sql`select ${dealLock}`;
  return sql`select ${dealLock}, pg_advisory_xact_lock(hashtextextended(${`account ${workspaceId} ${deal.accountKey}`}, 0))`;
}

/** An onboarding as it stands, without a lock. */
export async function knownById(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<KnownOnboarding | undefined> {
  const { rows } = await sql<KnownOnboarding>`
    select ${columns} from onboardings where workspace_id = ${workspaceId} and id = ${id}`.execute(tx);
  return rows[0];
}

const columns = sql`id, source, source_id as "sourceId", account_domain as "accountDomain", account_key as "accountKey",
    account_order as "accountOrder", product, state, closed, record_hash as "recordHash", record_number as "recordNumber",
    outcome_number as "outcomeNumber", version, corrections`;

function known(workspaceId: string, deal: DealKey): RawBuilder<KnownOnboarding & { own: boolean }> {
  return sql`
    with own as (
      select ${columns} from onboardings
      where workspace_id = ${workspaceId} and source = ${deal.source} and source_id = ${deal.sourceId} for update
    )
    select *, true as own from own
    union all
    (select ${columns}, false as own from onboardings
     where workspace_id = ${workspaceId} and account_key = ${deal.accountKey}
       and state not in ('transitioned_to_cs', 'closed')
       and (source, source_id) <> (${deal.source}, ${deal.sourceId})
     order by account_order limit ${MOST_AT_ACCOUNT})`;
}
