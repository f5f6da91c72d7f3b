import { insertEntry } from '@handrail/db/conversation/entries';
import { newId } from '@handrail/db/ids';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import type { Contact } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { entryKey } from '../conversation/key.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from './act.ts';
import { takeAnswers } from './answer.ts';

/**
 * Answers questions that the customer was asked, as any one of their people who are on the onboarding. The answers do what those of a
 * colleague do, and stand in the conversation beside the questions. What was asked of ours is not there for them.
 */
export async function answerAsCustomer(
  tx: Tx,
  answering: Pick<Act, 'workspaceId' | 'onboardingId' | 'register' | 'now'> & {
    readonly contact: Pick<Contact, 'id' | 'name'>;
    readonly requestId: string;
    readonly answers: readonly string[];
  },
): Promise<Outcome<null>> {
  const { workspaceId, onboardingId, contact, requestId, answers, now } = answering;
  const taken = await takeAnswers(tx, answering, {
    answerer: { side: 'customer', contactId: contact.id },
    ...{ actor: `contact:${contact.id}`, name: contact.name, author: `${contact.name} (customer)` },
    may: ({ asked }) => asked.side === 'customer',
  });
  if (!taken.ok) return taken.refusal.kind === 'forbidden' ? refused({ kind: 'not_found' }) : taken;
  await lockOnboardings(tx, workspaceId, [onboardingId]);
  const { questions } = taken.value.request;
  const body = questions.map(({ question }, at) => `${question}\n${answers[at]?.trim() ?? ''}`).join('\n\n');
  await insertEntry(tx, answering, {
    ...{ id: newId(), kind: 'message', body, place: null, told: null, writtenAt: now },
    ...{ contactId: contact.id, memberId: null, authorName: contact.name },
    key: entryKey(contact.id, requestId, body),
  });
  return granted(null);
}
