import type { NoticeTopic, Recipient } from '@handrail/core/effects/payloads';
import type { Tx } from '@handrail/db/transaction';
import { noticeEffect, planLowRisk } from '../effects/low-risk.ts';
import { watchersBeside } from './watchers.ts';

export type Telling = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly now: string;
  /** Who did it, and so need not be told; null for Handrail itself. */
  readonly by: string | null;
  /** Whom it concerns. Who watches the onboarding is told as well. */
  readonly to: readonly Recipient[];
  readonly topic: NoticeTopic;
  /** Names what happened, so that nobody is told of it twice. */
  readonly occasion: string;
  /** One line, with the customer's name. */
  readonly subject: string;
  readonly text: string;
};

/** Plans notices about something that happened to an onboarding, in the transaction in which it happens. */
export async function tell(tx: Tx, telling: Telling): Promise<void> {
  const { workspaceId, onboardingId, by, now, topic } = telling;
  const roles = telling.to.flatMap((to) => (to.kind === 'role' ? [to.role] : []));
  const people = telling.to.flatMap((to) => (to.kind === 'member' ? [to.memberId] : []));
  const watching = await watchersBeside(tx, telling, telling.to);
  const members = [...new Set([...people, ...watching])].filter((id) => id !== by);
  const recipients: Recipient[] = [
    ...roles.map((role) => ({ kind: 'role', role }) as const),
    ...members.map((memberId) => ({ kind: 'member', memberId }) as const),
  ];
  if (recipients.length === 0) return;
  const effects = recipients.map((to) => {
    const target = `${telling.occasion}:${to.kind === 'role' ? to.role : to.memberId}`;
    return noticeEffect(target, { to, topic, subject: telling.subject, text: telling.text });
  });
  const actor = by === null ? 'system' : `member:${by}`;
  await planLowRisk(tx, { workspaceId, onboardingId, decisionId: null, by: { actor, now }, effects });
}
