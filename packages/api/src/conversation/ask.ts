import type { Packet } from '@handrail/core/packets/packet';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { contactsOf } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryKey } from './key.ts';
import { postToCustomer } from './post-to-customer.ts';
import type { CustomerDoor } from './post-to-customer.ts';

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
  const { workspaceId, onboardingId, member, contactId, questions, requestId } = asking;
  await lockOnboardings(tx, workspaceId, [onboardingId]);
  const contacts = (await contactsOf(tx, workspaceId, onboardingId)).filter(
    ({ id, takenOffAt }) => id === contactId && takenOffAt === null,
  );
  if (contacts.length === 0) return refused({ kind: 'not_found' });
  const text = numbered(questions);
  const key = entryKey(member.memberId, requestId, text);
  const posted = await postToCustomer(tx, { ...asking, key, text, contacts });
  if (!posted.ok) return posted;
  if (posted.value === null) throw new Error(`Request ${requestId} was asked before`);
  return granted({ entryId: posted.value });
}

/** One question as it is; several with their numbers. */
function numbered(questions: readonly string[]): string {
  if (questions.length === 1) return questions.join('');
  return questions.map((question, index) => `${index + 1}. ${question}`).join('\n');
}
