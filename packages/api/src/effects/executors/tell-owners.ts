import type { EffectPayload, PlannedEffect, Recipient } from '@handrail/core/effects/payloads';
import type { Tx } from '@handrail/db/transaction';
import { planEffects } from '../plan.ts';

type Task = EffectPayload<'information_task'>['task'];
type Words = Omit<EffectPayload<'internal_notice'>, 'to'>;

/** Plans one notice for each owner of these tasks: the person where one is named, else everyone of the role. */
export async function tellOwners(
  tx: Tx,
  made: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly effectId: string;
    readonly at: string;
  },
  tasks: readonly Task[],
  words: (owned: readonly Task[]) => Words,
): Promise<void> {
  const owners = new Map<string, Task[]>();
  for (const task of tasks) {
    const owner = task.ownerId ?? task.ownerRole;
    owners.set(owner, [...(owners.get(owner) ?? []), task]);
  }
  const effects = [...owners].flatMap(([owner, owned]): PlannedEffect[] => {
    const [first] = owned;
    if (first === undefined) return [];
    const to: Recipient =
      first.ownerId === null
        ? { kind: 'role', role: first.ownerRole }
        : { kind: 'member', memberId: first.ownerId };
    return [
      {
        kind: 'internal_notice',
        target: `tasks:${made.effectId}:${owner}`,
        payload: { to, ...words(owned) },
      },
    ];
  });
  const { workspaceId, onboardingId, at } = made;
  const by = { actor: 'system', now: at };
  const planned = await planEffects(tx, { workspaceId, onboardingId, decisionId: null, by, effects });
  if (!planned.ok) throw new Error('A notice needs no approval');
}
