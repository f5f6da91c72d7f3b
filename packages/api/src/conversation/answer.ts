import { effectRule } from '@handrail/core/effects/kinds';
import { isCommitting } from '@handrail/core/messages/commitments';
import type { Hold } from '@handrail/core/rules/vocabulary';
import { outcomeOf } from '@handrail/db/onboardings/history';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { contactsOf } from '@handrail/db/people/contacts';
import { itemsOf, standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { heldSentence } from '../messages/standing.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { tell } from '../reviews/tell.ts';
import { entryKey } from './key.ts';
import { lookedAfterBy } from './looked-after-by.ts';
import { postToCustomer } from './post-to-customer.ts';
import type { CustomerDoor } from './post-to-customer.ts';

/** One of our people at work in the conversation of an onboarding. */
export type Answering = CustomerDoor & {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly member: { readonly memberId: string; readonly name: string };
  /** The key that the form was shown with. */
  readonly form: string;
  readonly text: string;
  readonly now: string;
};

/**
 * Writes to the customer's people in their conversation, once, and plans a mail to each. Refused while a hold on messages stands, and for
 * words that commit us: those go as a message that somebody approves.
 */
export async function answerCustomer(tx: Tx, answering: Answering): Promise<Outcome<null>> {
  const { workspaceId, onboardingId, member, form, text, now } = answering;
  const account = (await lockOnboardings(tx, workspaceId, [onboardingId])).get(onboardingId);
  const outcome = await outcomeOf(tx, workspaceId, onboardingId, 'newest');
  if (account === undefined || outcome === undefined) return refused({ kind: 'not_found' });
  const held = await conversationHeld(tx, answering);
  if (held !== null) return refused({ kind: 'stale', message: held });
  if (isCommitting(text)) return refused({ kind: 'invalid', path: '/text', message: COMMITTING });
  const contacts = (await contactsOf(tx, workspaceId, onboardingId)).filter(
    ({ takenOffAt }) => takenOffAt === null,
  );
  if (contacts.length === 0)
    return refused({
      kind: 'stale',
      message: 'Nobody of the customer is in the portal yet. Invite them first.',
    });
  const posted = await postToCustomer(tx, {
    ...{ ...answering, contacts, packet: outcome.packet },
    key: entryKey(member.memberId, form, text),
  });
  if (!posted.ok) return posted;
  if (posted.value === null) return granted(null);
  const { recipient } = await lookedAfterBy(tx, workspaceId, outcome.packet);
  await tell(tx, {
    ...{ workspaceId, onboardingId, now, by: member.memberId, topic: 'conversation' },
    ...{ to: [recipient].filter(({ kind }) => kind === 'member'), occasion: `conversation:${posted.value}` },
    ...{ subject: `${member.name} wrote to ${account}`, text },
  });
  return granted(null);
}

/** Why words that commit us are not taken here. */
export const COMMITTING =
  'These words speak of dates, money or scope. What commits us goes as a message that somebody approves first.';

/** What holds words to this customer, as one sentence; null where nothing does. */
export async function conversationHeld(
  tx: Tx,
  of: { readonly workspaceId: string; readonly onboardingId: string; readonly now: string },
): Promise<string | null> {
  const holds: readonly Hold[] = effectRule('conversation_mail').holds;
  const [standing, items] = await Promise.all([standingHolds(tx, of, of.now), itemsOf(tx, of)]);
  return heldSentence(
    standing.filter(({ hold }) => holds.includes(hold)),
    { items },
  );
}
