import type { Corrections } from '@handrail/core/deals/corrections';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { newId } from '@handrail/db/ids';
import { insertCondition } from '@handrail/db/reviews/conditions';
import type { Tx } from '@handrail/db/transaction';
import { addCorrections } from '../deals/add-corrections.ts';
import { planMeeting } from '../kickoff/plan-meeting.ts';
import { sendApproved, stopMessage } from '../messages/decide-message.ts';
import type { MessageStanding } from '../messages/standing.ts';
import { granted } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { planNoteWithKickoff } from '../writes/with-kickoff.ts';
import { actorOf } from './act.ts';
import { planKickoff } from './approve-kickoff.ts';
import type { Named } from './check-decision.ts';
import type { Deciding } from './decide.ts';
import { ask } from './ask.ts';
import type { ItemInReview, Review, Turn } from './load.ts';
import { tellPeople } from './notices.ts';
import type { Told } from './notices.ts';

export type Made = {
  readonly decisionId: string;
  /** The role it was made in. */
  readonly as: InternalRole;
  readonly review: Review;
  readonly items: readonly ItemInReview[];
  /** The message that it is about; null where it is about none. */
  readonly letter: MessageStanding | null;
  readonly turn: Turn;
  readonly recipients: Named;
};

/** What follows from a decision beside the state of its items: conditions, questions, corrections, people told, the kickoff. */
export async function consequences(tx: Tx, deciding: Deciding, made: Made): Promise<Outcome<null>> {
  const { decision } = deciding;
  switch (decision.kind) {
    case 'accept_route':
      return DONE;
    case 'reject_action':
      if (made.letter !== null)
        await stopMessage(tx, deciding, made.decisionId, made.letter, { ...made, reason: decision.reason });
      return DONE;
    case 'approve_customer_message':
      if (made.letter === null) throw new Error('An approved message has been read');
      return sendApproved(tx, deciding, made.decisionId, made.letter, made.review);
    case 'escalate':
      await tellPeople(tx, deciding, made.decisionId, escalations(made, decision.reason));
      return DONE;
    case 'override':
      await tellPeople(tx, deciding, made.decisionId, [
        {
          to: { kind: 'member', memberId: decision.owner },
          topic: 'decision',
          target: 'override',
          subject: `You answer for an override on ${made.review.accountName}`,
          text: decision.reason,
        },
      ]);
      return DONE;
    case 'approve_with_conditions':
      for (const item of made.items)
        await insertCondition(tx, deciding, {
          id: newId(),
          row: item.row,
          decisionId: made.decisionId,
          condition: decision.condition,
          scope: item.holds.filter((hold) => decision.scope.includes(hold)),
          ownerId: decision.owner,
          dueAt: decision.dueAt,
        });
      await tellPeople(tx, deciding, made.decisionId, [
        {
          to: { kind: 'member', memberId: decision.owner },
          topic: 'condition',
          target: 'condition',
          subject: `A condition on ${made.review.accountName} is yours`,
          text: decision.condition,
        },
      ]);
      return DONE;
    case 'request_information':
      return ask(tx, deciding, decision, made);
    case 'correct_route':
      await correct(tx, deciding, decision, made);
      return DONE;
    case 'approve_kickoff':
      return planned(await approve(tx, deciding, decision, made), () =>
        planNoteWithKickoff(tx, deciding, made),
      );
  }
}

const DONE = granted(null);

async function planned(
  outcome: Outcome<unknown>,
  next: () => Promise<Outcome<unknown>>,
): Promise<Outcome<null>> {
  const last = outcome.ok ? await next() : outcome;
  return last.ok ? DONE : last;
}

/** The project; with a time, its meeting as well. The onboarding's state follows once an invitation is out. */
async function approve(
  tx: Tx,
  deciding: Deciding,
  { at, meeting }: Extract<DecisionInput, { kind: 'approve_kickoff' }>,
  made: Made,
): Promise<Outcome<unknown>> {
  const project = await planKickoff(tx, deciding, { ...made, at: at ?? null });
  if (!project.ok || at === undefined) return project;
  const { packet } = made.review;
  return planMeeting(tx, deciding, { ...made, packet, at, meeting: meeting ?? {} });
}

/** Each escalation owner once, with what came to them. */
function escalations({ items, review }: Made, reason: string): Told[] {
  const roles = [...new Set(items.map(({ escalationRole }) => escalationRole))];
  return roles.map((role) => {
    const own = items.filter(({ escalationRole }) => escalationRole === role);
    return {
      to: { kind: 'role', role },
      topic: 'escalation',
      target: `escalation:${role}`,
      subject: `Escalated to you: ${own.map(({ title }) => title).join(', ')} (${review.accountName})`,
      text: reason,
    };
  });
}

async function correct(
  tx: Tx,
  deciding: Deciding,
  { lane, seat }: Extract<DecisionInput, { kind: 'correct_route' }>,
  { review, turn, recipients: { seated } }: Made,
): Promise<void> {
  const corrections: Corrections = {
    ...(lane === undefined ? {} : { lane }),
    ...(seat === undefined || seated === null
      ? {}
      : { team: { [seat.seat]: { name: seated.name, email: seated.email } } }),
  };
  if (Object.keys(corrections).length === 0) return;
  await addCorrections(tx, {
    ...deciding,
    ...turn,
    own: review.onboarding,
    corrections,
    actor: actorOf(deciding),
  });
}
