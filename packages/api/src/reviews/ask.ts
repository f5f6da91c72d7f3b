import type { DecisionInput } from '@handrail/core/reviews/decision';
import { TIERS } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { cut } from '@handrail/core/text/cut';
import { newId } from '@handrail/db/ids';
import { insertRequest } from '@handrail/db/reviews/requests';
import type { StoredRequest } from '@handrail/db/reviews/requests';
import type { Tx } from '@handrail/db/transaction';
import { askCustomer } from '../conversation/ask.ts';
import { moveOnboarding } from '../deals/move.ts';
import { planLowRisk } from '../effects/low-risk.ts';
import { granted } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf } from './act.ts';
import { reviewClock } from './clock.ts';
import type { Made } from './consequences.ts';
import type { Deciding } from './decide.ts';
import type { ItemInReview, Review } from './load.ts';
import { takeYesBack } from './take-yes-back.ts';

type Request = Extract<DecisionInput, { kind: 'request_information' }>;

/** As a task limits it. */
const LONGEST_TITLE = 300;

/**
 * Keeps the questions of a decision and brings them to whom they are for: to a colleague as a task, to one of the customer's people
 * in their conversation, word for word. Refused where words to the customer are held.
 */
export async function ask(tx: Tx, deciding: Deciding, decision: Request, made: Made): Promise<Outcome<null>> {
  const { asked, questions } = decision;
  const { decisionId, review } = made;
  const base = { id: newId(), decisionId, rows: deciding.rows, questions, askedAt: deciding.now };
  if ('contactId' in asked) {
    const words = { contactId: asked.contactId, questions: questions.map(({ question }) => question) };
    const written = await askCustomer(tx, {
      ...deciding,
      packet: review.packet,
      requestId: base.id,
      ...words,
    });
    if (!written.ok) return written;
    const clock = await reviewClock(tx, deciding.workspaceId);
    await insertRequest(tx, deciding, {
      ...{ ...base, isReturn: false, dueAt: decision.dueAt ?? clock.waitsUntil(deciding.now) },
      asked: { side: 'customer', contactId: asked.contactId, entryId: written.value.entryId },
    });
    return granted(null);
  }
  const dueAt = decision.dueAt ?? (await answerBy(tx, deciding, made.items, asked.role));
  await insertRequest(tx, deciding, {
    ...{ ...base, isReturn: deciding.rows.length === 0, dueAt },
    asked: { side: 'vendor', role: asked.role, memberId: asked.id ?? null },
  });
  if (deciding.rows.length === 0) await goBack(tx, deciding, review);
  await planTask(tx, deciding, { ...base, dueAt }, asked, review);
  return granted(null);
}

/** The task that tells a colleague, or everyone of a role, to answer. */
async function planTask(
  tx: Tx,
  deciding: Deciding,
  {
    id: requestId,
    decisionId,
    questions,
    dueAt,
  }: Pick<StoredRequest, 'id' | 'decisionId' | 'questions' | 'dueAt'>,
  asked: { readonly role: InternalRole; readonly id?: string | undefined },
  { accountName }: Review,
): Promise<void> {
  const { workspaceId, onboardingId, now } = deciding;
  const task = {
    title: cut(
      `Answer ${questions.length === 1 ? 'a question' : `${questions.length} questions`} on ${accountName}`,
      LONGEST_TITLE,
    ),
    ownerRole: asked.role,
    ownerId: asked.id ?? null,
    dueOn: dueAt?.slice(0, 10) ?? null,
  };
  const payload = { requestId, task, questions: questions.map(({ question }) => question) };
  await planLowRisk(tx, {
    ...{ workspaceId, onboardingId, decisionId, by: { actor: actorOf(deciding), now } },
    effects: [{ kind: 'information_task', target: requestId, payload }],
  });
}

/** By the SLA of the gravest finding in question, in the role that is asked; a return is as grave as most findings. */
async function answerBy(
  tx: Tx,
  { workspaceId, now }: Deciding,
  items: readonly ItemInReview[],
  role: InternalRole,
): Promise<string | null> {
  const tier = [...TIERS].reverse().find((one) => items.some((item) => item.tier === one)) ?? 'medium';
  const clock = await reviewClock(tx, workspaceId);
  return clock.dueAt(now, tier === 'low' ? 'medium' : tier, role);
}

/** Who gives the handoff back does not accept it any more. */
async function goBack(tx: Tx, deciding: Deciding, { onboarding }: Review): Promise<void> {
  await takeYesBack(tx, deciding, 'cs');
  const by = { ...deciding, actor: actorOf(deciding) };
  await moveOnboarding(tx, by, onboarding.state, 'needs_information');
}
