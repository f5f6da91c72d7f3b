import type { Packet } from '@handrail/core/packets/packet';
import { appendAudits } from '@handrail/db/audit/append';
import { insertEntry } from '@handrail/db/conversation/entries';
import { newId } from '@handrail/db/ids';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { contactsOf } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryKey } from './key.ts';
import { planEntryMails } from './plan-mails.ts';
import type { CustomerDoor } from './plan-mails.ts';

/** Questions of a review, on their way to one of the customer's people. */
export type Asking = CustomerDoor & {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly member: { readonly memberId: string; readonly name: string };
  readonly contactId: string;
  readonly questions: readonly string[];
  readonly requestId: string;
  readonly packet: Packet;
  readonly now: string;
};

/**
 * Writes questions into the conversation with a customer, and plans a mail to whom they are for; gives the entry. What holds words to
 * the customer and what commits us is for the caller to refuse first (`reviews/check-decision`); the ledger asks about holds again.
 */
export async function askCustomer(tx: Tx, asking: Asking): Promise<Outcome<{ readonly entryId: string }>> {
  const { workspaceId, onboardingId, member, contactId, questions, requestId, now } = asking;
  await lockOnboardings(tx, workspaceId, [onboardingId]);
  const contacts = (await contactsOf(tx, workspaceId, onboardingId)).filter(
    ({ id, takenOffAt }) => id === contactId && takenOffAt === null,
  );
  if (contacts.length === 0) return refused({ kind: 'not_found' });
  const id = newId();
  const text = numbered(questions);
  await insertEntry(tx, asking, {
    ...{ id, kind: 'message', body: text, place: null, told: null, writtenAt: now },
    ...{ contactId: null, memberId: member.memberId, authorName: member.name },
    key: entryKey(member.memberId, requestId, text),
  });
  const entry = entriesOf({ actor: `member:${member.memberId}`, now }, onboardingId);
  await appendAudits(tx, workspaceId, [entry('conversation.answered', { entry: id })]);
  const planned = await planEntryMails(tx, { ...asking, entry: { id, text }, author: member, contacts });
  return planned.ok ? granted({ entryId: id }) : planned;
}

/** One question as it is; several with their numbers. */
export function numbered(questions: readonly string[]): string {
  if (questions.length === 1) return questions.join('');
  return questions.map((question, index) => `${index + 1}. ${question}`).join('\n');
}
