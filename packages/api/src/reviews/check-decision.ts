import type { DecisionInput } from '@handrail/core/reviews/decision';
import { isCommitting } from '@handrail/core/messages/commitments';
import { HOLDS } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { contactsOf } from '@handrail/db/people/contacts';
import type { Member } from '@handrail/db/people/members';
import { isCorrectable } from '@handrail/core/deals/corrections';
import { COMMITTING, conversationHeld } from '../conversation/answer.ts';
import { messageIn } from '../messages/decide-message.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { activeMember } from './act.ts';
import type { Deciding } from './decide.ts';
import type { ItemInReview, Review } from './load.ts';
import { approvedKickoff } from './approved-kickoff.ts';
import { kickoffObstacles } from './obstacles.ts';

/** The people that a decision names, found. */
export type Named = {
  /** Who owns the item from now on; `id` null for the role alone. */
  readonly owner: { readonly role: InternalRole; readonly id: string | null } | null;
  /** Who gets a seat in the deal's team. */
  readonly seated: Member | null;
};

const NOBODY: Named = { owner: null, seated: null };

/** Whether a decision holds together: what it names exists, and what it approves may be approved; a message has its own `checkMessage`. */
export async function checkDecision(
  tx: Tx,
  deciding: Deciding,
  review: Review,
  items: readonly ItemInReview[],
): Promise<Outcome<Named>> {
  const { workspaceId, decision, rows, now } = deciding;
  const isWhole = decision.kind === 'approve_kickoff' || decision.kind === 'request_information';
  if (rows.length === 0 && !isWhole && messageIn(decision) === undefined)
    return invalid('/rows', 'Choose what the decision is about.');
  switch (decision.kind) {
    case 'accept_route':
    case 'escalate':
    case 'approve_customer_message':
      return granted(NOBODY);
    case 'reject_action':
      return decision.messageId !== undefined && rows.length > 0
        ? invalid('/rows', 'Reject the message, or what the rows hold: not both at once.')
        : granted(NOBODY);
    case 'override':
      return (await activeMember(tx, workspaceId, decision.owner)) === null
        ? nobody('/decision/owner')
        : granted(NOBODY);
    case 'approve_with_conditions': {
      if ((await activeMember(tx, workspaceId, decision.owner)) === null) return nobody('/decision/owner');
      if (decision.dueAt <= now) return invalid('/decision/dueAt', 'The deadline must be in the future.');
      const outside = items.find((item) => !item.holds.some((hold) => decision.scope.includes(hold)));
      if (outside)
        return invalid(
          '/decision/scope',
          `${outside.row} holds nothing of what you chose: decide on it apart.`,
        );
      const held = new Set(items.flatMap(({ holds }) => holds));
      return HOLDS.some((hold) => decision.scope.includes(hold) && !held.has(hold))
        ? invalid('/decision/scope', 'Only what these findings hold can be let go.')
        : granted(NOBODY);
    }
    case 'correct_route':
      return checkRoute(tx, workspaceId, decision);
    case 'request_information': {
      const { asked, questions, codes } = decision;
      if (rows.length === 0 && (codes ?? []).length === 0)
        return invalid('/decision/codes', 'Say why the handoff goes back.');
      if (rows.length === 0 && approvedKickoff(review) !== null)
        return invalid('/decision', 'The kickoff is approved: ask about a finding instead.');
      const wrong = questions.findIndex(({ field }) => field !== undefined && !isCorrectable(field));
      if (wrong >= 0) return invalid(`/decision/questions/${wrong}/field`, 'No answer can fill this field.');
      if (decision.dueAt !== undefined && decision.dueAt <= now)
        return invalid('/decision/dueAt', 'The time must be in the future.');
      return 'contactId' in asked
        ? checkCustomer(tx, deciding, asked.contactId, questions)
        : checkOwner(tx, workspaceId, asked, '/decision/asked');
    }
    case 'approve_kickoff': {
      const standing = await standingHolds(tx, deciding, now);
      const [first] = kickoffObstacles(
        review,
        standing.filter(({ row }) => !rows.includes(row)),
        now,
      );
      return first === undefined ? granted(NOBODY) : invalid('/decision', first);
    }
  }
}

/** Whether one of the customer's people can be asked these questions: they are here, nothing holds words to them, and none commits us. */
async function checkCustomer(
  tx: Tx,
  deciding: Deciding,
  contactId: string,
  questions: readonly { readonly question: string }[],
): Promise<Outcome<Named>> {
  const { workspaceId, onboardingId, rows } = deciding;
  if (rows.length === 0)
    return invalid(
      '/decision/asked/contactId',
      'The handoff goes back to a colleague, never to the customer.',
    );
  const contacts = await contactsOf(tx, workspaceId, onboardingId);
  if (!contacts.some(({ id, takenOffAt }) => id === contactId && takenOffAt === null))
    return invalid('/decision/asked/contactId', 'Choose one of the customer’s people who is in the portal.');
  const held = await conversationHeld(tx, deciding);
  if (held !== null) return invalid('/decision/asked/contactId', held);
  const committing = questions.findIndex(({ question }) => isCommitting(question));
  return committing < 0 ? granted(NOBODY) : invalid(`/decision/questions/${committing}/question`, COMMITTING);
}

async function checkRoute(
  tx: Tx,
  workspaceId: string,
  { owner, seat }: Extract<DecisionInput, { kind: 'correct_route' }>,
): Promise<Outcome<Named>> {
  const seated = seat === undefined ? null : await activeMember(tx, workspaceId, seat.id);
  if (seat !== undefined && seated === null) return nobody('/decision/seat');
  if (owner === undefined) return granted({ owner: null, seated });
  const checked = await checkOwner(tx, workspaceId, owner, '/decision/owner');
  return checked.ok ? granted({ ...checked.value, seated }) : checked;
}

async function checkOwner(
  tx: Tx,
  workspaceId: string,
  { role, id }: { readonly role: InternalRole; readonly id?: string | undefined },
  path: string,
): Promise<Outcome<Named>> {
  if (id === undefined) return granted({ owner: { role, id: null }, seated: null });
  const member = await activeMember(tx, workspaceId, id);
  if (member === null) return nobody(path);
  if (!member.roles.includes(role)) return invalid(path, `${member.name} does not have this role.`);
  return granted({ owner: { role, id }, seated: null });
}

function invalid(path: string, message: string) {
  return refused({ kind: 'invalid', path, message });
}

function nobody(path: string) {
  return invalid(path, 'Choose someone who is a member of this workspace.');
}
