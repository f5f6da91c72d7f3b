import { EFFECT_PAYLOADS } from '@handrail/core/effects/payloads';
import type { PlannedEffect } from '@handrail/core/effects/payloads';
import type { Draft } from '@handrail/core/writes/compose';
import { writeRule } from '@handrail/core/writes/kinds';
import type { IdentityCheck, WriteKind } from '@handrail/core/writes/kinds';
import type { CrmNote } from '@handrail/core/writes/message';
import { appendAudits } from '@handrail/db/audit/append';
import type { Endpoint } from '@handrail/db/endpoints/endpoints';
import { newId } from '@handrail/db/ids';
import { insertDecision } from '@handrail/db/reviews/decisions';
import type { Tx } from '@handrail/db/transaction';
import { hashOf } from '../deals/hash.ts';
import { planEffects } from '../effects/plan.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf, entryOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import { lockReview } from '../reviews/load.ts';
import { seenHash } from '../reviews/seen.ts';
import { prepareWrite, roleFor } from './prepare.ts';

export type ApprovingWrite = Act & {
  readonly kind: WriteKind;
  /** `shown` of what the approver read. */
  readonly shown: string;
  readonly checks: readonly IdentityCheck[];
  readonly reason?: string | undefined;
};

/**
 * Approves one write, word for word as it was shown, and plans it, in the caller's transaction: a decision to go on
 * (`accept_route`) that names the write by its hash. Refused where anything that was shown has changed, where a hold stands, and
 * where somebody else was first.
 */
export async function approveWrite(
  tx: Tx,
  approving: ApprovingWrite,
): Promise<Outcome<{ readonly effectId: string }>> {
  const { workspaceId, onboardingId, kind, member, now, reason } = approving;
  const locked = await lockReview(tx, workspaceId, onboardingId, approving.register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  const { review } = locked;
  const as = roleFor(kind, review, member);
  if (as === null) return refused({ kind: 'forbidden' });
  const { endpoint, draft, shown, item, before } = await prepareWrite(tx, approving, review, kind);
  if (draft === null) return refused({ kind: 'not_found' });
  if (shown !== approving.shown)
    return refused({
      kind: 'stale',
      message:
        'What would be sent has changed since you looked. Read it again, and approve it if it is right.',
    });
  const [obstacle] = item.obstacles;
  if (obstacle !== undefined || endpoint === undefined)
    return refused({ kind: 'stale', message: obstacle ?? 'Nothing is set up for it.' });
  if (before.length > 0)
    return refused({ kind: 'stale', message: 'Exactly this was sent before. Nothing was changed.' });
  const missing = writeRule(kind).checks.find((check) => !approving.checks.includes(check));
  if (missing !== undefined)
    return refused({ kind: 'invalid', path: '/checks', message: 'Confirm each of the checks.' });

  const decisionId = newId();
  const effect = plannedWrite(kind, shown, endpoint, draft, {
    decision: decisionId,
    by: member.name,
    as,
    at: now,
  });
  const hash = hashOf(EFFECT_PAYLOADS[kind].parse(effect.payload));
  const decision = {
    kind: 'accept_route',
    ...(reason === undefined || reason === '' ? {} : { reason }),
    write: { kind, target: effect.target, hash, checks: writeRule(kind).checks },
  } as const;
  const seen = seenHash(review, []) ?? '';
  await insertDecision(tx, approving, {
    ...{ id: decisionId, kind: decision.kind, rows: [], seenHash: seen, reason: decision.reason ?? null },
    ...{ details: decision, decidedBy: member.memberId, decidedAs: as, decidedAt: now, undoes: null },
  });
  const told = { decisionId, kind: decision.kind, rows: [], titles: [], as, seen, decision };
  await appendAudits(tx, workspaceId, [entryOf(approving, 'decision.made', told)]);
  const by = { actor: actorOf(approving), now };
  const planned = await planEffects(tx, { workspaceId, onboardingId, decisionId, by, effects: [effect] });
  if (!planned.ok) return planned;
  const [effectId] = planned.value;
  if (effectId === undefined) throw new Error('A planned write has an id');
  return granted({ effectId });
}

/** A write as an effect: the words that were shown, and who approved them. */
export function plannedWrite<Kind extends WriteKind>(
  kind: Kind,
  target: string,
  { id: endpointId, url }: Endpoint,
  draft: Draft[Kind],
  approved: CrmNote['approved'],
): PlannedEffect {
  return { kind, target, payload: { endpointId, url, message: { ...draft, approved } } } as PlannedEffect;
}
