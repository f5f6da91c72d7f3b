import type { EntryMail, ReplyRefusal } from '@handrail/core/conversation/entry';
import { LONGEST_ENTRY } from '@handrail/core/conversation/entry';
import { replyWords } from '@handrail/core/conversation/replyWords';
import { cut } from '@handrail/core/text/cut';
import { isEntryKnown } from '@handrail/db/conversation/entries';
import { takeFromLimits } from '@handrail/db/people/rate-limits';
import { inWorkspace } from '@handrail/db/transaction';
import type { Tx } from '@handrail/db/transaction';
import type { Services } from '../context.ts';
import { entryKey } from '../conversation/key.ts';
import { postAsCustomer } from '../conversation/write.ts';
import { sha256 } from '../deals/hash.ts';
import { refusedReplyLimits, writingLimits } from '../people/limits.ts';
import { filesInWords } from './files-in-words.ts';
import type { Addressed } from './addressed.ts';
import { fileDocuments } from './file-documents.ts';
import { readMail } from './read-mail.ts';
import { refuseReply } from './refuse.ts';

/** What becomes of a mail: what is to be written, and what its deliverer is told. */
export type Taken = {
  readonly tell:
    | { readonly result: 'posted' | 'known'; readonly onboarding: string }
    | { readonly result: 'ignored'; readonly because: 'automatic' }
    | { readonly result: 'refused'; readonly because: ReplyRefusal | 'address' };
  /** In the transaction that remembers the answer. Gives what came of it, where that is something else. */
  readonly keep: (tx: Tx) => Promise<Taken['tell'] | null>;
};

type Taking = Pick<Services, 'db' | 'files' | 'scanner' | 'now' | 'secret'> & {
  readonly workspaceId: string;
  readonly raw: Uint8Array;
};

/**
 * Takes in a mail to a contact's own address: who it is from, what they wrote, and what came with it, which is handed in at once. Gives
 * the seconds to wait where too many came. Posts nothing itself.
 */
export async function takeMail(
  taking: Taking,
  addressed: Addressed | null,
): Promise<Taken | { wait: number }> {
  if (addressed === null) return { tell: { result: 'refused', because: 'address' }, keep: nothing };
  const { workspaceId, raw, secret, db, now } = taking;
  const { contact, onboardingId } = addressed;
  const wait = await takeFromLimits(db, writingLimits(secret, contact.id), now());
  if (wait > 0) return { wait };
  const mail = addressed.isOver ? null : await readMail(raw);
  const sender = mail?.from.length === 1 ? (mail.from[0] ?? null) : null;
  const because: ReplyRefusal | null = addressed.isOver
    ? 'over'
    : mail === null
      ? 'unreadable'
      : sender !== contact.email
        ? 'sender'
        : mail.isForged
          ? 'forged'
          : mail.text.trim() === '' && mail.files.length + mail.moreFiles === 0
            ? 'empty'
            : null;
  if (mail?.isAutomatic === true && because !== 'over')
    return { tell: { result: 'ignored', because: 'automatic' }, keep: nothing };
  if (mail === null || because !== null) return refusal(taking, addressed, because ?? 'unreadable', sender);

  const thread = { workspaceId, onboardingId };
  const key = entryKey(contact.id, 'mail', mail.messageId ?? sha256(raw));
  const known = { tell: { result: 'known', onboarding: onboardingId }, keep: nothing } as const;
  if (await inWorkspace(db, workspaceId, (tx) => isEntryKnown(tx, thread, key))) return known;
  const words = replyWords(mail.text);
  const text = cut(words, LONGEST_ENTRY);
  const files = await fileDocuments(taking, { ...thread, contactId: contact.id }, mail.files);
  const kept: EntryMail = { files, moreFiles: mail.moreFiles, isCut: text !== words };
  return {
    tell: { result: 'posted', onboarding: onboardingId },
    keep: async (tx) => {
      const told = [text, ...filesInWords(kept)].filter((line) => line !== '').join('\n\n');
      const posting = { ...thread, contact, key, text, mail: kept, told, now: now() };
      const posted = await postAsCustomer(tx, posting);
      if (!posted.ok) return { result: 'refused', because: 'address' };
      return posted.value === null ? known.tell : null;
    },
  };
}

const nothing = () => Promise.resolve(null);

/** Our people hear of the first few in an hour; beyond those a leaked address would drown them. */
async function refusal(
  { db, secret, now, workspaceId }: Taking,
  addressed: Addressed,
  because: ReplyRefusal,
  sender: string | null,
): Promise<Taken> {
  const wait = await takeFromLimits(db, refusedReplyLimits(secret, addressed.contact.id), now());
  return {
    tell: { result: 'refused', because },
    keep: async (tx) => {
      if (wait === 0) await refuseReply(tx, { ...addressed, workspaceId, because, sender, now: now() });
      return null;
    },
  };
}
