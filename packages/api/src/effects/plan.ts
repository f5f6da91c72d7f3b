import { canonicalJson } from '@handrail/core/audit/canonical-json';
import { effectRule } from '@handrail/core/effects/kinds';
import { EFFECT_PAYLOADS } from '@handrail/core/effects/payloads';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import { HOLD_LABELS } from '@handrail/core/rules/labels';
import type { Hold } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { approveEffect, planEffect } from '@handrail/db/effects/ledger';
import type { Planned } from '@handrail/db/effects/ledger';
import { wakeWorkers } from '@handrail/db/effects/queue';
import { newId } from '@handrail/db/ids';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Refusal } from '../views.ts';
import { effectEntry } from './audit-entries.ts';

/** Effects to be carried out for an onboarding, and who wants them. */
export type Planning = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  /** The decision that approves them; null for what needs no approval. */
  readonly decisionId: string | null;
  readonly by: { readonly actor: string; readonly now: string };
  readonly effects: readonly PlannedEffect[];
  /** False: it may wait for the workers' own look, some seconds. */
  readonly wakes?: boolean;
};

/**
 * Records the decision's approval of each payload, plans the effects, tells the audit log and wakes a worker, all in the caller's
 * transaction. Gives their ids, in order; an effect that is in the ledger already keeps its id and happens once. Refuses where
 * a hold stands or the decision may not approve: roll back then.
 */
export async function planEffects(tx: Tx, planning: Planning): Promise<Outcome<readonly string[]>> {
  const { workspaceId, onboardingId, decisionId, by } = planning;
  const ids: string[] = [];
  const fresh: { id: string; effect: PlannedEffect }[] = [];
  for (const effect of planning.effects) {
    const { kind, target } = effect;
    const payload = canonicalJson(EFFECT_PAYLOADS[kind].parse(effect.payload));
    if (!effectRule(kind).lowRisk && decisionId !== null)
      await approveEffect(tx, { decisionId, kind, target, payload, at: by.now });
    const planned = await planEffect(tx, {
      id: newId(),
      onboardingId,
      decisionId,
      kind,
      target,
      payload,
      at: by.now,
      by: by.actor,
    });
    const refusal = refusalOf(planned, effect);
    if (refusal !== null) return refused(refusal);
    if (planned.id === null) throw new Error('A planned effect has an id');
    ids.push(planned.id);
    if (planned.outcome === 'planned') fresh.push({ id: planned.id, effect });
  }
  if (fresh.length === 0) return granted(ids);
  await appendAudits(
    tx,
    workspaceId,
    fresh.map(({ id, effect: { kind, target } }) =>
      effectEntry('effect.planned', { id, kind, target, onboardingId }, by, { decision: decisionId }),
    ),
  );
  if (planning.wakes !== false) await wakeWorkers(tx, workspaceId);
  return granted(ids);
}

function refusalOf({ outcome, heldBy }: Planned, { kind }: PlannedEffect): Refusal | null {
  switch (outcome) {
    case 'planned':
    case 'known':
      return null;
    case 'held':
      return stopped(`This cannot go out yet. On hold: ${(heldBy ?? []).map(holdLabel).join(', ')}.`);
    case 'unapproved':
      return stopped('This cannot go out: no decision that stands approves exactly this.');
    case 'differs':
      return stopped('The same thing was planned before with another content.');
    case 'no_such_kind':
      throw new Error(`The database does not know the kind ${kind}`);
  }
}

function stopped(message: string): Refusal {
  return { kind: 'stale', message };
}

const labels: Readonly<Partial<Record<string, string>>> = HOLD_LABELS satisfies Record<Hold, string>;

function holdLabel(hold: string): string {
  return labels[hold] ?? hold;
}
