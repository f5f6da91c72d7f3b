import type { EntryMail } from '@handrail/core/conversation/entry';
import { appendAudits } from '@handrail/db/audit/append';
import { insertEntry, lastAnswerer } from '@handrail/db/conversation/entries';
import { newId } from '@handrail/db/ids';
import { lockOnboardings } from '@handrail/db/onboardings/lock';
import { outcomeOf } from '@handrail/db/onboardings/history';
import type { Contact } from '@handrail/db/people/contacts';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { tell } from '../reviews/tell.ts';
import { entryKey } from './key.ts';
import { lookedAfterBy } from './looked-after-by.ts';

/** One of the customer's people at work in the conversation of an onboarding. */
export type CustomerWriting = {
  readonly workspaceId: string;
  readonly onboardingId: string;
  readonly contact: Pick<Contact, 'id' | 'name'>;
  /** The key that the form was shown with. */
  readonly form: string;
  readonly text: string;
  readonly now: string;
};

/** Keeps what a customer's person writes, once. Their CSM hears of it, whoever of ours answered last, and who watches. */
export async function writeAsCustomer(tx: Tx, writing: CustomerWriting): Promise<Outcome<null>> {
  const key = entryKey(writing.contact.id, writing.form, writing.text);
  const posted = await postAsCustomer(tx, { ...writing, key, mail: null, told: writing.text });
  return posted.ok ? granted(null) : posted;
}

/** As `writeAsCustomer`, under a key of the caller's. `told`: what our people read of it in their inbox. Gives the entry's id; null where it was there. */
export async function postAsCustomer(
  tx: Tx,
  posting: Omit<CustomerWriting, 'form'> & {
    readonly key: string;
    readonly mail: EntryMail | null;
    readonly told: string;
  },
): Promise<Outcome<string | null>> {
  const { workspaceId, onboardingId, contact, key, text, mail, now } = posting;
  const account = (await lockOnboardings(tx, workspaceId, [onboardingId])).get(onboardingId);
  const outcome = await outcomeOf(tx, workspaceId, onboardingId, 'newest');
  if (account === undefined || outcome === undefined) return refused({ kind: 'not_found' });
  const id = newId();
  const written = { id, kind: 'message', body: text, place: null, told: null, mail, writtenAt: now } as const;
  const author = { contactId: contact.id, memberId: null, authorName: contact.name };
  if (!(await insertEntry(tx, posting, { ...written, ...author, key }))) return granted(null);
  const entry = entriesOf({ now, actor: `contact:${contact.id}` }, onboardingId);
  const by = mail === null ? {} : { by: 'mail' };
  await appendAudits(tx, workspaceId, [entry('conversation.written', { entry: id, ...by })]);
  const [{ recipient }, answerer] = [
    await lookedAfterBy(tx, workspaceId, outcome.packet),
    await lastAnswerer(tx, posting),
  ];
  await tell(tx, {
    ...{ workspaceId, onboardingId, now, by: null, topic: 'conversation' },
    to: [recipient, ...(answerer === null ? [] : [{ kind: 'member', memberId: answerer } as const])],
    occasion: `conversation:${id}`,
    subject: `${contact.name} of ${account} wrote`,
    text: posting.told,
  });
  return granted(id);
}
