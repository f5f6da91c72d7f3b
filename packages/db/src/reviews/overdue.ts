import { sql } from 'kysely';
import type { RowId } from '@handrail/core/rules/vocabulary';
import type { Tx } from '../transaction.ts';
import { askedOf } from './requests.ts';
import type { Asked } from './requests.ts';

/** A review item by its place. */
export type ItemPlace = { readonly onboardingId: string; readonly row: RowId };

/** Items whose clock has run out and that were not escalated since, the longest overdue first. */
export async function overdueItems(
  tx: Tx,
  workspaceId: string,
  now: string,
  most: number,
): Promise<ItemPlace[]> {
  const { rows } = await sql<ItemPlace>`
    select i.onboarding_id as "onboardingId", i.row_id as "row" from review_items i
    where i.workspace_id = ${workspaceId} and ${isOverdue(now)}
    order by i.due_at, i.onboarding_id, i.row_id limit ${most}`.execute(tx);
  return rows;
}

/**
 * Locks an overdue item and its onboarding until the transaction ends. False where somebody else has one of them just now, or where
 * it is not overdue any more.
 */
export async function takeOverdue(
  tx: Tx,
  workspaceId: string,
  { onboardingId, row }: ItemPlace,
  now: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from review_items i join onboardings o on o.workspace_id = i.workspace_id and o.id = i.onboarding_id
    where i.workspace_id = ${workspaceId} and i.onboarding_id = ${onboardingId} and i.row_id = ${row}
      and ${isOverdue(now)} for update of i, o skip locked`.execute(tx);
  return rows.length > 0;
}

function isOverdue(now: string) {
  return sql`i.state = 'open' and i.due_at <= ${now} and (i.escalated_at is null or i.escalated_at < i.due_at)`;
}

/** A condition that was not met in time. */
export type LapsedCondition = ItemPlace & {
  readonly id: string;
  readonly condition: string;
  readonly ownerId: string;
};

/** Conditions in force that were not met in time and that nobody was told of, the longest over first. */
export async function lapsedConditions(
  tx: Tx,
  workspaceId: string,
  now: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from conditions c where c.workspace_id = ${workspaceId} and ${hasLapsed(now)}
    order by c.due_at, c.id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Locks a lapsed condition and its onboarding until the transaction ends. Undefined where somebody else has one of them just now, or
 * where it stands no longer.
 */
export async function takeLapsed(
  tx: Tx,
  workspaceId: string,
  id: string,
  now: string,
): Promise<LapsedCondition | undefined> {
  const { rows } = await sql<LapsedCondition>`
    select c.id, c.condition, c.owner_id as "ownerId", c.onboarding_id as "onboardingId", c.row_id as "row"
    from conditions c join onboardings o on o.workspace_id = c.workspace_id and o.id = c.onboarding_id
    where c.workspace_id = ${workspaceId} and c.id = ${id} and ${hasLapsed(now)} for update of c, o skip locked`.execute(
    tx,
  );
  return rows[0];
}

function hasLapsed(now: string) {
  return sql`c.in_force and c.met_at is null and c.lapse_told_at is null and c.due_at <= ${now}`;
}

/** Takes a lapsed condition out of force: its item is open again, and it was told. */
export async function endLapsed(tx: Tx, workspaceId: string, id: string, at: string): Promise<void> {
  await tx
    .updateTable('conditions')
    .set((update) => ({ in_force: false, lapse_told_at: at, version: update('version', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** Items for whose customer was waited long enough, the longest first. */
export async function waitedEnough(
  tx: Tx,
  workspaceId: string,
  now: string,
  most: number,
): Promise<ItemPlace[]> {
  const { rows } = await sql<ItemPlace>`
    select i.onboarding_id as "onboardingId", i.row_id as "row" from review_items i
    where i.workspace_id = ${workspaceId} and ${isWaitedOut(now)}
    order by i.waits_until, i.onboarding_id, i.row_id limit ${most}`.execute(tx);
  return rows;
}

/** As `takeOverdue`, for an item for whose customer was waited long enough. */
export async function takeWaited(
  tx: Tx,
  workspaceId: string,
  { onboardingId, row }: ItemPlace,
  now: string,
): Promise<boolean> {
  const { rows } = await sql`
    select from review_items i join onboardings o on o.workspace_id = i.workspace_id and o.id = i.onboarding_id
    where i.workspace_id = ${workspaceId} and i.onboarding_id = ${onboardingId} and i.row_id = ${row}
      and ${isWaitedOut(now)} for update of i, o skip locked`.execute(tx);
  return rows.length > 0;
}

function isWaitedOut(now: string) {
  return sql`i.state = 'waiting' and i.waits_until <= ${now}`;
}

/** Questions that were not answered in time, with who asked them. */
export type LapsedRequest = {
  readonly onboardingId: string;
  readonly accountName: string;
  readonly decisionId: string;
  readonly askedBy: string;
  readonly asked: Asked;
  readonly isReturn: boolean;
  readonly rows: readonly string[];
  readonly questions: readonly { readonly question: string }[];
};

/** Open questions whose deadline has passed and that nobody was told of, the longest over first. */
export async function lapsedRequests(
  tx: Tx,
  workspaceId: string,
  now: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select r.id from information_requests r where r.workspace_id = ${workspaceId} and ${isUnanswered(now)}
    order by r.due_at, r.id limit ${most}`.execute(tx);
  return rows.map(({ id }) => id);
}

/**
 * Locks questions that were not answered in time, with their onboarding, and notes that it is told. Undefined where somebody else
 * has one of them just now, or where they are answered.
 */
export async function takeLapsedRequest(
  tx: Tx,
  workspaceId: string,
  id: string,
  now: string,
): Promise<LapsedRequest | undefined> {
  const { rows } = await sql<Omit<LapsedRequest, 'asked'> & Parameters<typeof askedOf>[0]>`
    with taken as (
      select r.id, o.account_name, d.decided_by from information_requests r
      join onboardings o on o.workspace_id = r.workspace_id and o.id = r.onboarding_id
      join decisions d on d.workspace_id = r.workspace_id and d.id = r.decision_id
      where r.workspace_id = ${workspaceId} and r.id = ${id} and ${isUnanswered(now)} for update of r, o skip locked
    )
    update information_requests r set lapse_told_at = ${now}, version = r.version + 1
    from taken where r.workspace_id = ${workspaceId} and r.id = taken.id
    returning r.onboarding_id as "onboardingId", taken.account_name as "accountName", r.decision_id as "decisionId",
      taken.decided_by as "askedBy", r.asked_role as role, r.asked_id as "memberId",
      r.asked_contact_id as "contactId", r.entry_id as "entryId", r.is_return as "isReturn",
      r.row_ids as "rows", r.questions`.execute(tx);
  const [row] = rows;
  if (row === undefined) return undefined;
  const { role, memberId, contactId, entryId, ...request } = row;
  return { ...request, asked: askedOf({ role, memberId, contactId, entryId }) };
}

function isUnanswered(now: string) {
  return sql`r.answered_at is null and r.withdrawn_at is null and r.lapse_told_at is null and r.due_at <= ${now}`;
}
