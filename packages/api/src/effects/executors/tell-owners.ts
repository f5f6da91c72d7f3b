import type { EffectPayload, PlannedEffect } from '@handrail/core/effects/payloads';
import type { Tx } from '@handrail/db/transaction';
import { noticeEffect, ownerAsRecipient, planLowRisk } from '../low-risk.ts';

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
    const to = ownerAsRecipient(first.ownerRole, first.ownerId);
    return [noticeEffect(`tasks:${made.effectId}:${owner}`, { to, ...words(owned) })];
  });
  const { workspaceId, onboardingId, at } = made;
  const by = { actor: 'system', now: at };
  await planLowRisk(tx, { workspaceId, onboardingId, decisionId: null, by, effects });
}
