import { z } from 'zod';
import { effectRule } from '@handrail/core/effects/kinds';
import { effectContent } from '@handrail/core/effects/payloads';
import { actsFor } from '@handrail/core/effects/states';
import { authorize } from '@handrail/core/people/authorize';
import type { Actor } from '@handrail/core/people/authorize';
import { HOLDS } from '@handrail/core/rules/vocabulary';
import { effectById, holdsStopping } from '@handrail/db/effects/outbox';
import type { StoredEffect } from '@handrail/db/effects/outbox';
import { namesOf } from '@handrail/db/people/members';
import { decisionsOn } from '@handrail/db/reviews/decisions';
import type { Tx } from '@handrail/db/transaction';
import { listAudit } from '../audit/list.ts';
import { actorName, personIdsOf, memberName } from '../people/actor-name.ts';
import { internalRole } from '../reviews/internal-role.ts';
import { effectItem } from './item.ts';
import { peopleIn } from './summary.ts';
import type { EffectView } from './views.ts';

const answer = z.record(z.string(), z.unknown());

/** One effect, whole, as this member may see and settle it; null where there is none. */
export async function viewEffect(tx: Tx, viewer: Actor, id: string, now: string): Promise<EffectView | null> {
  const { workspaceId } = viewer;
  const effect = await effectById(tx, workspaceId, id);
  if (effect === undefined) return null;
  const content = effectContent(effect.kind, effect.payload);
  const named = await namesOf(tx, workspaceId, [...peopleIn(content), ...personIdsOf([effect.plannedBy])]);
  const waits = effect.state === 'planned' || effect.state === 'leased';
  const holds = waits ? await holdsStopping(tx, effect, now) : [];
  const given = answer.safeParse(effect.answer);
  return {
    item: effectItem(effect, named),
    version: effect.version,
    content,
    names: Object.fromEntries(named),
    mostAttempts: effectRule(effect.kind).attempts,
    dueAt: effect.dueAt,
    plannedBy: actorName(effect.plannedBy, named),
    begunAt: effect.begunAt,
    answer: given.success ? given.data : null,
    approval: await approvalOf(tx, workspaceId, effect),
    stoppedBy: HOLDS.filter((hold) => holds.includes(hold)),
    acts: authorize(viewer, 'outbox.settle', viewer) ? actsFor(effect.state) : [],
    history: await historyOf(tx, workspaceId, effect),
  };
}

/** The decision that stands behind an effect, where its kind needs one. */
async function approvalOf(
  tx: Tx,
  workspaceId: string,
  { kind, decisionId, onboardingId }: StoredEffect,
): Promise<EffectView['approval']> {
  if (effectRule(kind).lowRisk || decisionId === null) return null;
  const decisions = await decisionsOn(tx, { workspaceId, onboardingId });
  const decision = decisions.find((one) => one.id === decisionId);
  if (decision === undefined) return null;
  const names = await namesOf(tx, workspaceId, [decision.decidedBy]);
  return {
    kind: decision.kind,
    by: memberName(decision.decidedBy, names),
    as: internalRole(decision.decidedAs),
    at: decision.decidedAt,
    reason: decision.reason,
    undone: decisions.some(({ undoes }) => undoes === decision.id),
  };
}

/** The log's entries about the effect itself; the newest page of them. */
async function historyOf(
  tx: Tx,
  workspaceId: string,
  { id, onboardingId }: StoredEffect,
): Promise<EffectView['history']> {
  // As the log writes it (canonical JSON): other entries name the effect too, in a target.
  const about = { objectId: onboardingId, action: 'effect', q: `"effect":"${id}"` };
  const { items } = await listAudit(tx, workspaceId, about);
  return items.map(({ at, sentence }) => ({ at, sentence }));
}
