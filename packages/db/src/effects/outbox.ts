import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { EffectKind } from '@handrail/core/effects/kinds';
import { EFFECT_LISTS, STATES_IN } from '@handrail/core/effects/states';
import type { EffectList, EffectState } from '@handrail/core/effects/states';
import { hasWord } from '../onboardings/filters.ts';
import type { Tx } from '../transaction.ts';

/** What the outbox is narrowed to; every given condition must hold. */
export type EffectFilter = {
  readonly list?: EffectList;
  readonly kinds?: readonly EffectKind[];
  /** Words of the onboarding, as `onboarding_words` keeps them; each must begin one. */
  readonly words?: readonly string[];
};

/** An effect as the ledger has it, with its customer. */
export type StoredEffect = {
  readonly id: string;
  readonly onboardingId: string;
  readonly accountName: string;
  readonly decisionId: string | null;
  readonly kind: EffectKind;
  readonly target: string;
  readonly payload: unknown;
  readonly state: EffectState;
  readonly attempts: number;
  readonly dueAt: string | null;
  readonly heldBy: readonly string[] | null;
  readonly answer: unknown;
  readonly error: string | null;
  readonly plannedAt: string;
  readonly plannedBy: string;
  readonly begunAt: string | null;
  readonly settledAt: string | null;
  readonly version: number;
};

/** How far a list is counted: beyond it, nobody reads the number. */
const COUNTED = 1000;

/** Up to `limit` effects, newest first: all, or those on one side of a place. Ids are in the order of time. */
export async function effectsIn(
  tx: Tx,
  workspaceId: string,
  filter: EffectFilter,
  place: { readonly id: string; readonly newer: boolean } | null,
  limit: number,
): Promise<StoredEffect[]> {
  const newer = place?.newer === true;
  const conditions = [
    sql`e.workspace_id = ${workspaceId}`,
    ...(filter.list === undefined ? [] : [inList(filter.list)]),
    ...(filter.kinds === undefined ? [] : [sql`e.kind = any(${filter.kinds}::text[])`]),
    ...(filter.words ?? []).map((word) => hasWord(workspaceId, sql`e.onboarding_id`, word)),
    ...(place === null ? [] : [sql`e.id ${sql.raw(newer ? '>' : '<')} ${place.id}`]),
  ];
  const { rows } = await effects(sql`
    where ${sql.join(conditions, sql` and `)} order by e.id ${sql.raw(newer ? 'asc' : 'desc')} limit ${limit}`).execute(
    tx,
  );
  return newer ? rows.reverse() : rows;
}

/** One effect; undefined where there is none. */
export async function effectById(tx: Tx, workspaceId: string, id: string): Promise<StoredEffect | undefined> {
  const { rows } = await effects(sql`where e.workspace_id = ${workspaceId} and e.id = ${id}`).execute(tx);
  return rows[0];
}

/** How many effects each list has; 1000 means that or more. */
export async function effectCounts(tx: Tx, workspaceId: string): Promise<Record<EffectList, number>> {
  const counts = EFFECT_LISTS.map(
    (list) => sql`${list}::text, (select count(*)::int from (
      select from effects e where e.workspace_id = ${workspaceId} and ${inList(list)} limit ${COUNTED}) counted)`,
  );
  const { rows } = await sql<{ counts: Record<EffectList, number> }>`
    select json_build_object(${sql.join(counts)}) as counts`.execute(tx);
  const [row] = rows;
  if (row === undefined) throw new Error('A count without a line');
  return row.counts;
}

/** The holds that stop an effect of this kind at this time, as the gate sees them. */
export async function holdsStopping(
  tx: Tx,
  effect: { readonly onboardingId: string; readonly kind: EffectKind },
  at: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ holds: string[] }>`
    select effect_held_by(${effect.onboardingId}, ${effect.kind}, ${at}) as holds`.execute(tx);
  return rows[0]?.holds ?? [];
}

function inList(list: EffectList): RawBuilder<unknown> {
  const [first, ...others] = STATES_IN[list];
  // One state is a range of its index in the order of the pages.
  return others.length === 0 ? sql`e.state = ${first}` : sql`e.state = any(${STATES_IN[list]}::text[])`;
}

function effects(rest: RawBuilder<unknown>): RawBuilder<StoredEffect> {
  return sql`
    select e.id, e.onboarding_id as "onboardingId", o.account_name as "accountName", e.decision_id as "decisionId", e.kind,
      e.target, e.payload, e.state, e.attempts, e.due_at as "dueAt", e.held_by as "heldBy", e.answer, e.error,
      e.planned_at as "plannedAt", e.planned_by as "plannedBy", e.begun_at as "begunAt", e.settled_at as "settledAt", e.version
    from effects e join onboardings o on o.workspace_id = e.workspace_id and o.id = e.onboarding_id ${rest}`;
}
