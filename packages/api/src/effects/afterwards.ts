import type { EffectKind } from '@handrail/core/effects/kinds';
import { EFFECT_PAYLOADS } from '@handrail/core/effects/payloads';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import type { Tx } from '@handrail/db/transaction';
import { executors } from './executors/all.ts';
import type { Begun, Executor } from './executors/executor.ts';

type Ending<Kind extends EffectKind> = {
  readonly workspaceId: string;
  readonly id: string;
  readonly onboardingId: string;
  readonly kind: Kind;
  readonly payload: unknown;
};

/** Call before it is said that an effect is done: locks its onboarding where something follows, in the order in which decisions lock the two. */
export async function beforeDone(tx: Tx, effect: Ending<EffectKind>): Promise<void> {
  const { workspaceId, onboardingId, kind } = effect;
  if (afterwardsOf(kind) !== undefined) await lockOnboardings(tx, workspaceId, [onboardingId]);
}

/** What follows in our own rows from an effect of which it was just said that it is done. `by`: who said so. */
export async function afterDone<Kind extends EffectKind>(
  tx: Tx,
  effect: Ending<Kind>,
  by: { readonly actor: string; readonly now: string },
): Promise<void> {
  const { workspaceId, onboardingId, id: effectId, kind } = effect;
  const payload = EFFECT_PAYLOADS[kind].parse(effect.payload) as Begun<Kind>['payload'];
  await afterwardsOf(kind)?.(tx, { workspaceId, onboardingId, effectId, payload, ...by });
}

function afterwardsOf<Kind extends EffectKind>(kind: Kind) {
  const executor: Executor<Kind> = executors[kind];
  return executor.where === 'outside' ? executor.afterwards : undefined;
}
