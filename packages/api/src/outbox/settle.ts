import { EFFECT_STATE_LABELS, needsReason } from '@handrail/core/effects/states';
import type { EffectAct } from '@handrail/core/effects/states';
import { isWrite, WRITE_RULES } from '@handrail/core/writes/kinds';
import type { WriteKind } from '@handrail/core/writes/kinds';
import { appendAudits } from '@handrail/db/audit/append';
import { settleEffect } from '@handrail/db/effects/ledger';
import { effectById } from '@handrail/db/effects/outbox';
import type { StoredEffect } from '@handrail/db/effects/outbox';
import { wakeWorkers } from '@handrail/db/effects/queue';
import type { ReviewItem } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { evaluateAgain } from '../deals/evaluate-again.ts';
import { afterDone, beforeDone } from '../effects/afterwards.ts';
import { effectEntry } from '../effects/audit-entries.ts';
import type { EffectAction } from '../effects/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { RegisterInUse } from '../register/in-use.ts';
import { lockReview } from '../reviews/load.ts';

/**
 * A person's act on an effect that no worker holds: cancels it, has it tried again, or says that it happened. Refused as stale
 * where the effect has gone on since the person looked. What is tried again passes the gate like any other.
 */
export async function settle(
  tx: Tx,
  given: {
    readonly workspaceId: string;
    readonly memberId: string;
    readonly id: string;
    readonly version: number;
    readonly act: EffectAct;
    /** Empty where none is given. */
    readonly reason: string;
    readonly register: RegisterInUse;
    readonly now: string;
  },
): Promise<Outcome<null>> {
  const { workspaceId, memberId, id, version, act, reason, now } = given;
  const effect = await effectById(tx, workspaceId, id);
  if (effect === undefined) return refused({ kind: 'not_found' });
  const { onboardingId, kind } = effect;
  if (isWrite(kind)) {
    // Its turn is taken before the effect is touched, in the order in which decisions lock the two.
    const locked = await lockReview(tx, workspaceId, onboardingId, given.register.compiled);
    const stopped = act === 'redrive' ? rejectedBy(locked?.review.items ?? [], kind) : null;
    if (stopped !== null) return refused({ kind: 'invalid', path: '/act', message: stopped });
  }
  if (reason === '' && needsReason(effect.state, act))
    return refused({ kind: 'invalid', path: '/reason', message: 'Say why: it stands in the audit log.' });
  const actor = `member:${memberId}`;
  const ending = { ...effect, workspaceId };
  if (act === 'confirm') await beforeDone(tx, ending);
  switch (await settleEffect(tx, { id, version }, act, now)) {
    case 'not_found':
      return refused({ kind: 'not_found' });
    case 'stale':
    case 'not_now':
      return refused({ kind: 'stale', message: await movedOn(tx, workspaceId, effect) });
    case 'done':
      await appendAudits(tx, workspaceId, [
        effectEntry(
          actionOf(act),
          effect,
          { actor, now },
          { from: effect.state, reason, plannedAt: effect.plannedAt },
        ),
      ]);
      if (act === 'confirm') await afterDone(tx, ending, { actor, now });
      // A person has looked: the row that held what failed is judged anew at once, so that a second try is not held by the first.
      if (isWrite(kind)) await evaluateAgain(tx, { ...given, onboardingId, actor });
      if (act === 'redrive') await wakeWorkers(tx, workspaceId);
      return granted(null);
  }
}

/** Why a write is not tried again: somebody decided that it does not happen. Null where nobody did. */
function rejectedBy(items: readonly ReviewItem[], kind: WriteKind): string | null {
  const { hold } = WRITE_RULES[kind];
  const rejected = items.find(({ state, holds }) => state === 'rejected' && holds.includes(hold));
  return rejected === undefined
    ? null
    : `It was decided on “${rejected.title}” (${rejected.row}) that this does not happen. Take that decision back first, or cancel it here.`;
}

async function movedOn(tx: Tx, workspaceId: string, { id, state }: StoredEffect): Promise<string> {
  const now = (await effectById(tx, workspaceId, id))?.state ?? state;
  return `It has gone on meanwhile and is now: ${EFFECT_STATE_LABELS[now].toLowerCase()}. Nothing was changed.`;
}

function actionOf(act: EffectAct): EffectAction {
  switch (act) {
    case 'redrive':
      return 'effect.redriven';
    case 'confirm':
      return 'effect.confirmed';
    case 'cancel':
      return 'effect.cancelled';
  }
}
