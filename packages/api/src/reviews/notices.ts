import type { NoticeTopic, Recipient } from '@handrail/core/effects/payloads';
import type { Tx } from '@handrail/db/transaction';
import { noticeEffect, planLowRisk } from '../effects/low-risk.ts';
import { actorOf } from './act.ts';
import type { Act } from './act.ts';
import { watchersBeside } from './watchers.ts';

/** Something that a person should hear of; nobody is told of what they did themselves. */
export type Told = {
  readonly to: Recipient;
  readonly topic: NoticeTopic;
  /** Names the occasion within the decision, or, without one, for good. */
  readonly target: string;
  readonly subject: string;
  readonly text: string;
};

/** Tells people of a review's act, in its transaction: inbox at once, mail soon after. */
export async function tellPeople(
  tx: Tx,
  act: Act,
  decisionId: string | null,
  notices: readonly Told[],
): Promise<void> {
  const { workspaceId, onboardingId, now, member } = act;
  const effects = notices
    .filter(({ to }) => to.kind === 'role' || to.memberId !== member.memberId)
    .map(({ target, ...notice }) => noticeEffect(target, notice));
  await planLowRisk(tx, { workspaceId, onboardingId, decisionId, by: { actor: actorOf(act), now }, effects });
}

/** Tells who watches the onboarding of something that happened to it, but whom `told` names already, and who did it. */
export async function tellWatchers(
  tx: Tx,
  act: Act,
  decisionId: string | null,
  notice: Omit<Told, 'to'>,
  told: readonly Recipient[] = [],
): Promise<void> {
  const watching = await watchersBeside(tx, act, told);
  await tellPeople(
    tx,
    act,
    decisionId,
    watching.map((id) => ({
      ...notice,
      to: { kind: 'member', memberId: id },
      target: `${notice.target}:${id}`,
    })),
  );
}
