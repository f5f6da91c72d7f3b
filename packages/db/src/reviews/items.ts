import { sql } from 'kysely';
import type { ItemState } from '@handrail/core/reviews/items';
import type { ItemChange } from '@handrail/core/reviews/transition';
import type { Hold, InternalRole, RowId, Tier } from '@handrail/core/rules/vocabulary';
import { jsonb } from '../json.ts';
import { together } from '../together.ts';
import type { Tx } from '../transaction.ts';

/** An item as an evaluation asks for it. Times are ISO 8601 UTC. */
export type WantedItem = {
  readonly row: RowId;
  readonly kind: 'fired' | 'unchecked';
  /** SHA-256 of what a decision rests on. */
  readonly subjectHash: string;
  readonly tier: Tier;
  readonly title: string;
  readonly because: string;
  readonly holds: readonly Hold[];
  readonly ownerRole: InternalRole;
  /** Address (lowercase) of the person who has the role in this deal, where one is named. */
  readonly ownerEmail: string | null;
  readonly escalationRole: InternalRole;
  /** When a clock that begins now runs out; null where none runs. */
  readonly dueAt: string | null;
};

export type ReviewItem = {
  readonly row: RowId;
  readonly kind: 'fired' | 'unchecked';
  readonly subjectHash: string;
  readonly tier: Tier;
  readonly title: string;
  readonly because: string;
  readonly holds: readonly Hold[];
  readonly state: ItemState;
  readonly ownerRole: InternalRole;
  readonly ownerId: string | null;
  readonly escalationRole: InternalRole;
  readonly openedAt: string;
  readonly dueAt: string | null;
  readonly minutesLeft: number | null;
  /** Until when the customer is waited for; null where nobody waits for the customer. */
  readonly waitsUntil: string | null;
  readonly escalatedAt: string | null;
  readonly decisionId: string | null;
  readonly version: number;
};

/** An item of more than low tier that was opened, or opened again. */
export type OpenedItem = Pick<ReviewItem, 'row' | 'kind' | 'tier' | 'title' | 'ownerRole'>;

export type ItemsOf = { readonly workspaceId: string; readonly onboardingId: string };

/**
 * Makes the items of an onboarding what its newest evaluation asks for, never two for one row. What was decided stays decided
 * while its subject is the same, and is open again, with a new clock and its first owner, where it says something else;
 * what no longer fires is cleared. Then brings what lists show up to date. Gives what it opened of more than low tier.
 */
export async function syncItems(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  wanted: readonly WantedItem[],
  at: string,
): Promise<OpenedItem[]> {
  const [opened] = await together(tx, [
    upsert(workspaceId, onboardingId, wanted, at).compile(tx),
    clear(workspaceId, onboardingId, wanted).compile(tx),
    conditionsGone(workspaceId, onboardingId).compile(tx),
    openShown(workspaceId, onboardingId, at).compile(tx),
  ]);
  return opened;
}

/** Decided about something else than what now stands there. An item from before there were hashes keeps what it has. */
const SAYS_ELSE = sql`(i.subject_hash <> '' and i.subject_hash <> excluded.subject_hash)`;
const BEGINS_ANEW = sql`(i.state = 'cleared' or (i.state in ('conditional', 'released', 'rejected') and ${SAYS_ELSE}))`;

function upsert(workspaceId: string, onboardingId: string, wanted: readonly WantedItem[], at: string) {
  return sql<OpenedItem>`
    with before as (
      select row_id, state, tier from review_items
      where workspace_id = ${workspaceId} and onboarding_id = ${onboardingId}
    ), written as (
    insert into review_items as i (workspace_id, onboarding_id, row_id, kind, subject_hash, tier, title, because, holds, state,
      owner_role, owner_id, escalation_role, opened_at, due_at)
    select ${workspaceId}, ${onboardingId}, w."row", w.kind, w."subjectHash", w.tier, w.title, w.because, w.holds, 'open',
      w."ownerRole", m.id, w."escalationRole", ${at}, w."dueAt"
    from jsonb_to_recordset(${jsonb(wanted)}) as w ("row" text, kind text, "subjectHash" text, tier text, title text,
      because text, holds text[], "ownerRole" text, "ownerEmail" text, "escalationRole" text, "dueAt" timestamptz)
    left join members m on m.workspace_id = ${workspaceId} and m.email = w."ownerEmail" and m.active
    on conflict (workspace_id, onboarding_id, row_id) do update set
      kind = excluded.kind, subject_hash = excluded.subject_hash, tier = excluded.tier, title = excluded.title,
      because = excluded.because, holds = excluded.holds,
      state = case when ${BEGINS_ANEW} then 'open' else i.state end,
      owner_role = case when ${BEGINS_ANEW} then excluded.owner_role else i.owner_role end,
      owner_id = case when ${BEGINS_ANEW} then excluded.owner_id else coalesce(i.owner_id, excluded.owner_id) end,
      escalation_role = case when ${BEGINS_ANEW} then excluded.escalation_role else i.escalation_role end,
      opened_at = case when ${BEGINS_ANEW} then excluded.opened_at else i.opened_at end,
      -- A clean-up that has become serious gets the clock that it had not.
      due_at = case when ${BEGINS_ANEW} or (i.state = 'open' and i.due_at is null) then excluded.due_at else i.due_at end,
      minutes_left = case when ${BEGINS_ANEW} then null else i.minutes_left end,
      escalated_at = case when ${BEGINS_ANEW} then null else i.escalated_at end,
      decision_id = case when ${BEGINS_ANEW} then null else i.decision_id end,
      version = i.version + 1
    where i.subject_hash <> excluded.subject_hash or i.state = 'cleared' or (i.owner_id is null and excluded.owner_id is not null)
    returning i.row_id, i.kind, i.tier, i.title, i.state, i.owner_role
    )
    select w.row_id as "row", w.kind, w.tier, w.title, w.owner_role as "ownerRole"
    from written w left join before i on i.row_id = w.row_id
    where w.tier <> 'low' and w.state = 'open' and (i.row_id is null or i.state <> 'open' or i.tier = 'low')
    order by w.row_id`;
}

function clear(workspaceId: string, onboardingId: string, wanted: readonly WantedItem[]) {
  return sql<object>`
    update review_items set state = 'cleared', due_at = null, minutes_left = null, decision_id = null, version = version + 1
    where workspace_id = ${workspaceId} and onboarding_id = ${onboardingId} and state <> 'cleared'
      and row_id <> all(${wanted.map(({ row }) => row)}::text[])`;
}

/** A condition counts only while its item is as it was approved. */
function conditionsGone(workspaceId: string, onboardingId: string) {
  return sql<object>`
    update conditions c set in_force = false, version = c.version + 1
    from review_items i
    where c.workspace_id = ${workspaceId} and c.onboarding_id = ${onboardingId} and c.in_force
      and i.workspace_id = c.workspace_id and i.onboarding_id = c.onboarding_id and i.row_id = c.row_id
      and i.state <> 'conditional'`;
}

/** Brings what lists show of an onboarding up to date: the findings that nobody has settled, and the holds that stand. */
export async function showOpen(tx: Tx, { workspaceId, onboardingId }: ItemsOf, at: string): Promise<void> {
  await openShown(workspaceId, onboardingId, at).execute(tx);
}

function openShown(workspaceId: string, onboardingId: string, at: string) {
  return sql<object>`
    update onboardings o set
      holds = array(
        select distinct s.hold from standing_holds(${workspaceId}, ${onboardingId}, ${at}) s
        join review_items i on i.workspace_id = o.workspace_id and i.onboarding_id = o.id and i.row_id = s.row_id
        where i.kind = 'fired'),
      (tier_rank, finding_count) = (
        select coalesce(max(array_position(array['low', 'medium', 'high', 'hold'], i.tier)), 0), count(*)
        from review_items i
        where i.workspace_id = o.workspace_id and i.onboarding_id = o.id and i.kind = 'fired'
          and i.state in ('open', 'waiting', 'conditional', 'rejected'))
    where o.workspace_id = ${workspaceId} and o.id = ${onboardingId}`;
}

/** The items of an onboarding, by row; locked until the transaction ends where `lock` is set. */
export async function itemsOf(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<ReviewItem[]> {
  const { rows } = await sql<ReviewItem>`
    select row_id as "row", kind, subject_hash as "subjectHash", tier, title, because, holds, state, owner_role as "ownerRole",
      owner_id as "ownerId", escalation_role as "escalationRole", opened_at as "openedAt", due_at as "dueAt",
      minutes_left as "minutesLeft", waits_until as "waitsUntil", escalated_at as "escalatedAt", decision_id as "decisionId", version
    from review_items where workspace_id = ${workspaceId} and onboarding_id = ${onboardingId}
    order by row_id ${lock ? sql`for update` : sql``}`.execute(tx);
  return rows;
}

/** What stands in the way of an onboarding at a moment, row by row. */
export async function standingHolds(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  at: string,
): Promise<{ row: RowId; hold: Hold }[]> {
  const { rows } = await sql<{ row: RowId; hold: Hold }>`
    select row_id as "row", hold from standing_holds(${workspaceId}, ${onboardingId}, ${at})
    order by row_id, hold`.execute(tx);
  return rows;
}

/** Changes an item if it still is at `version`; false where it is not. */
export async function changeItem(
  tx: Tx,
  { workspaceId, onboardingId }: ItemsOf,
  item: Pick<ReviewItem, 'row' | 'version'>,
  change: ItemChange & { readonly decisionId: string | null },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('review_items')
    .set({
      state: change.state,
      due_at: change.dueAt,
      minutes_left: change.minutesLeft,
      waits_until: change.waitsUntil ?? null,
      decision_id: change.decisionId,
      ...(change.ownerRole === undefined ? {} : { owner_role: change.ownerRole }),
      ...(change.ownerId === undefined ? {} : { owner_id: change.ownerId }),
      ...(change.escalatedAt === undefined ? {} : { escalated_at: change.escalatedAt }),
      version: item.version + 1,
    })
    .where('workspace_id', '=', workspaceId)
    .where('onboarding_id', '=', onboardingId)
    .where('row_id', '=', item.row)
    .where('version', '=', item.version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
