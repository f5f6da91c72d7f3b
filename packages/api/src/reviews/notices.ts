import type { NoticeTopic, Recipient } from '@handrail/core/effects/payloads';
import type { Tx } from '@handrail/db/transaction';
import { planEffects } from '../effects/plan.ts';
import { actorOf } from './act.ts';
import type { Act } from './act.ts';

/** Something that a person should hear of; nobody is told of what they did themselves. */
export type Told = {
  readonly to: Recipient;
  readonly topic: NoticeTopic;
  /** Names the occasion within the decision, or, without one, for good. */
  readonly target: string;
  readonly subject: string;
  readonly text: string;
};

/** Longer names and texts are cut: the notice leads to the whole. */
const LONGEST_SUBJECT = 200;
const LONGEST_TEXT = 4000;

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
    .map(({ to, topic, target, subject, text }) => ({
      kind: 'internal_notice' as const,
      target,
      payload: { to, topic, subject: cut(subject, LONGEST_SUBJECT), text: cut(text, LONGEST_TEXT) },
    }));
  const planned = await planEffects(tx, {
    workspaceId,
    onboardingId,
    decisionId,
    by: { actor: actorOf(act), now },
    effects,
  });
  if (!planned.ok) throw new Error('A notice needs no approval');
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
