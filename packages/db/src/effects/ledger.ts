import { sql } from 'kysely';
import type { EffectKind } from '@handrail/core/effects/kinds';
import type { EffectAct } from '@handrail/core/effects/states';
import type { Tx } from '../transaction.ts';

/**
 * The only ways to write the ledger. The database checks kind, approval and holds itself, in each of them, so that no mistake
 * in the code above lets an effect past them.
 */

/** Notes that a decision approves this payload (canonical JSON). False where that decision may not, or approved another one. */
export async function approveEffect(
  tx: Tx,
  approval: { decisionId: string; kind: EffectKind; target: string; payload: string; at: string },
): Promise<boolean> {
  const { decisionId, kind, target, payload, at } = approval;
  const { rows } = await sql<{ approved: boolean }>`
    select approve_effect(${decisionId}, ${kind}, ${target}, ${payload}, ${at}) as approved`.execute(tx);
  return rows[0]?.approved === true;
}

/** `known`: it is in the ledger already. The others: it was not planned, and why not. */
export type Planned = {
  readonly outcome: 'planned' | 'known' | 'held' | 'unapproved' | 'differs' | 'no_such_kind';
  readonly id: string | null;
  readonly heldBy: readonly string[] | null;
};

/** Puts an effect into the ledger. `payload` is canonical JSON. */
export async function planEffect(
  tx: Tx,
  effect: {
    id: string;
    onboardingId: string;
    decisionId: string | null;
    kind: EffectKind;
    target: string;
    payload: string;
    at: string;
    by: string;
  },
): Promise<Planned> {
  const { id, onboardingId, decisionId, kind, target, payload, at, by } = effect;
  const { rows } = await sql<Planned>`
    select outcome, effect_id as id, held_by as "heldBy"
    from plan_effect(${id}, ${onboardingId}, ${decisionId}, ${kind}, ${target}, ${payload}, ${at}, ${by})`.execute(
    tx,
  );
  const [planned] = rows;
  if (planned === undefined) throw new Error('plan_effect gave no row');
  return planned;
}

/**
 * What a worker was given. `leased`: carry it out. `unclear`: another one had begun it and fell silent. `held`: a hold stops it
 * since now (`still_held`: as before); `unapproved`: it is cancelled. Those are for telling only.
 */
export type Lease = {
  readonly verdict: 'leased' | 'unclear' | 'held' | 'still_held' | 'unapproved';
  readonly id: string;
  readonly onboardingId: string;
  readonly kind: EffectKind;
  readonly target: string;
  readonly payload: unknown;
  readonly token: number;
  readonly attempts: number;
  readonly heldBy: readonly string[] | null;
};

/** Takes up to `most` effects that are due, each until `until`. What a hold stops is looked at again at `lookAgainAt`. */
export async function leaseEffects(
  tx: Tx,
  given: { at: string; until: string; lookAgainAt: string; most: number },
): Promise<Lease[]> {
  const { rows } = await sql<Lease>`
    select verdict, id, onboarding_id as "onboardingId", kind, target, payload, token, attempts, held_by as "heldBy"
    from lease_effects(${given.at}, ${given.until}, ${given.lookAgainAt}, ${given.most})`.execute(tx);
  return rows;
}

/** The last look before it goes. Only on `begun` may the worker go on. */
export async function beginEffect(
  tx: Tx,
  lease: { id: string; token: number },
  given: { at: string; until: string; lookAgainAt: string },
): Promise<'begun' | 'lost' | 'stopped'> {
  const { rows } = await sql<{ outcome: 'begun' | 'lost' | 'stopped' }>`
    select begin_effect(${lease.id}, ${lease.token}, ${given.at}, ${given.until}, ${given.lookAgainAt}) as outcome`.execute(
    tx,
  );
  return rows[0]?.outcome ?? 'lost';
}

/** Records what came of it, and gives when it was planned; null where the worker has lost the effect meanwhile, and nothing was written. */
export async function recordEffect(
  tx: Tx,
  lease: { id: string; token: number },
  came: {
    outcome: 'done' | 'retry' | 'failed' | 'unknown';
    answer: unknown;
    error: string | null;
    at: string;
    nextAt: string | null;
  },
): Promise<{ readonly plannedAt: string } | null> {
  const answer = came.answer === null ? null : JSON.stringify(came.answer);
  const { rows } = await sql<{ recorded: boolean; plannedAt: string }>`
    select record_effect(${lease.id}, ${lease.token}, ${came.outcome}, ${answer}, ${came.error}, ${came.at}, ${came.nextAt})
      as recorded, (select planned_at from effects where id = ${lease.id}) as "plannedAt"`.execute(tx);
  const [row] = rows;
  return row?.recorded === true ? { plannedAt: row.plannedAt } : null;
}

/** A person's act on an effect that no worker holds. `not_now`: its state does not allow it. */
export async function settleEffect(
  tx: Tx,
  effect: { id: string; version: number },
  act: EffectAct,
  at: string,
): Promise<'done' | 'stale' | 'not_found' | 'not_now'> {
  const { rows } = await sql<{ outcome: 'done' | 'stale' | 'not_found' | 'not_now' }>`
    select settle_effect(${effect.id}, ${effect.version}, ${act}, ${at}) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'not_found';
}
