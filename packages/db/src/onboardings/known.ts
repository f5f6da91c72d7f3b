import { sql } from 'kysely';
import type { Tx } from '../transaction.ts';

/** What a look ahead needs to know of an onboarding on file. */
export type FiledOnboarding = {
  readonly source: string;
  readonly sourceId: string;
  readonly accountDomain: string | null;
  readonly accountKey: string | null;
  readonly accountOrder: number;
  readonly product: string | null;
  readonly open: boolean;
  readonly closed: boolean;
  readonly recordHash: string;
};

/** The onboardings of these deals, and the open ones of these accounts: for many records at once, without locks. */
export async function onboardingsOnFile(
  tx: Tx,
  workspaceId: string,
  deals: readonly { readonly source: string; readonly sourceId: string }[],
  accountKeys: readonly string[],
): Promise<FiledOnboarding[]> {
  const columns = sql`o.source, o.source_id as "sourceId", o.account_domain as "accountDomain", o.account_key as "accountKey",
    o.account_order as "accountOrder", o.product, o.state not in ('transitioned_to_cs', 'closed') as open, o.closed,
    o.record_hash as "recordHash"`;
  const { rows } = await sql<FiledOnboarding>`
    select ${columns} from onboardings o
    join unnest(${deals.map(({ source }) => source)}::text[], ${deals.map(({ sourceId }) => sourceId)}::text[]) as d (source, id)
      on o.source = d.source and o.source_id = d.id
    where o.workspace_id = ${workspaceId}
    union
    select ${columns} from onboardings o
    where o.workspace_id = ${workspaceId} and o.account_key = any(${accountKeys}::text[])
      and o.state not in ('transitioned_to_cs', 'closed')`.execute(tx);
  return rows;
}
