import { effectRule } from '@handrail/core/effects/kinds';
import { isCommitting } from '@handrail/core/messages/commitments';
import type { Hold } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import { insertEntry } from '@handrail/db/conversation/entries';
import { newId } from '@handrail/db/ids';
import { outcomeOf } from '@handrail/db/onboardings/history';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { contactsOf } from '@handrail/db/people/contacts';
import { itemsOf, standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { heldSentence } from '../messages/standing.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { tell } from '../reviews/tell.ts';
import { entryKey } from './key.ts';
import { lookedAfterBy } from './looked-after-by.ts';
import { planEntryMails } from './plan-mails.ts';
import type { CustomerDoor } from './plan-mails.ts';

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
  const id = newId();
  const written = { id, kind: 'message', body: text, place: null, told: null, writtenAt: now } as const;
  const author = { contactId: null, memberId: member.memberId, authorName: member.name };
  const key = entryKey(member.memberId, form, text);
  if (!(await insertEntry(tx, answering, { ...written, ...author, key }))) return granted(null);
  const entry = entriesOf({ actor: `member:${member.memberId}`, now }, onboardingId);
  await appendAudits(tx, workspaceId, [entry('conversation.answered', { entry: id })]);
  const planned = await planEntryMails(tx, {
    ...answering,
    ...{ entry: { id, text }, author: member, contacts, packet: outcome.packet },
  });
  if (!planned.ok) return planned;
  const { recipient } = await lookedAfterBy(tx, workspaceId, outcome.packet);
  await tell(tx, {
    ...{ workspaceId, onboardingId, now, by: member.memberId, topic: 'conversation' },
    ...{ to: [recipient].filter(({ kind }) => kind === 'member'), occasion: `conversation:${id}` },
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
