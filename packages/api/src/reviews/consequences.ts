import type { Corrections } from '@handrail/core/deals/corrections';
import type { DecisionInput } from '@handrail/core/reviews/decision';
import { newId } from '@handrail/db/ids';
import { appendAudits } from '@handrail/db/audit/append';
import { moveTo } from '@handrail/db/onboardings/state';
import { insertCondition } from '@handrail/db/reviews/conditions';
import { insertRequest } from '@handrail/db/reviews/requests';
import type { Tx } from '@handrail/db/transaction';
import { addCorrections } from '../deals/add-corrections.ts';
import { actorOf, entryOf } from './act.ts';
import type { Named } from './check-decision.ts';
import type { Deciding } from './decide.ts';
import type { ItemInReview, Review, Turn } from './load.ts';

type Made = {
  readonly decisionId: string;
  readonly review: Review;
  readonly items: readonly ItemInReview[];
  readonly turn: Turn;
  readonly recipients: Named;
};

/** What follows from a decision beside the state of its items: conditions, questions, corrections, the onboarding's state. */
export async function consequences(tx: Tx, deciding: Deciding, made: Made): Promise<void> {
  const { decision, now } = deciding;
  switch (decision.kind) {
    case 'accept_route':
    case 'reject_action':
    case 'escalate':
    case 'override':
      return;
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
      return;
    case 'request_information':
      await ask(tx, deciding, decision, made);
      return;
    case 'correct_route':
      await correct(tx, deciding, decision, made);
      return;
    case 'approve_kickoff':
      // The date alone is not a kickoff: without one the project is prepared, and the state stays.
      if (decision.at !== undefined) await move(tx, deciding, made.review, 'kickoff_scheduled', now);
      return;
  }
}

async function ask(
  tx: Tx,
  deciding: Deciding,
  decision: Extract<DecisionInput, { kind: 'request_information' }>,
  { decisionId, review }: Made,
): Promise<void> {
  const { rows, now } = deciding;
  await insertRequest(tx, deciding, {
    id: newId(),
    decisionId,
    rows,
    askedRole: decision.asked.role,
    askedId: decision.asked.id ?? null,
    isReturn: rows.length === 0,
    questions: decision.questions,
    askedAt: now,
  });
  if (rows.length === 0) await move(tx, deciding, review, 'needs_information', now);
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

/** Moves the onboarding and says so, where it is not there already. */
async function move(tx: Tx, deciding: Deciding, review: Review, to: string, at: string): Promise<void> {
  const from = review.onboarding.state;
  if (from === to) return;
  await moveTo(tx, deciding.workspaceId, deciding.onboardingId, { state: to, at });
  await appendAudits(tx, deciding.workspaceId, [entryOf(deciding, 'onboarding.state_changed', { from, to })]);
}
