import { z } from 'zod';
import type { Words } from '../documents/requirement.ts';
import type { VersionState } from '../documents/versions.ts';
import { plainText } from '../messages/safeText.ts';
import { LANGUAGES } from '../portal/texts/languages.ts';

/** Who of both sides wrote: one of the customer's people, or one of ours. */
export const CONVERSATION_SIDES = ['customer', 'vendor'] as const;
export type ConversationSide = (typeof CONVERSATION_SIDES)[number];

/** `stuck`: somebody does not get on at a place of the portal; it opens a task for whoever looks after them. */
export const ENTRY_KINDS = ['message', 'stuck'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** As long as a notice's text may be (`effects/payloads`), so that none is cut. UTF-16 units. */
export const LONGEST_ENTRY = 4000;
/** As long as a question of a task may be. */
export const LONGEST_STUCK = 1000;

/** What somebody writes into the conversation. */
export const entryText = z
  .string()
  .transform(plainText)
  .pipe(
    z
      .string()
      .min(1, 'Write something first.')
      .max(LONGEST_ENTRY, `Make it shorter: ${LONGEST_ENTRY} characters at most.`),
  );

/** What is in the way, where somebody wants to say it. */
export const stuckText = z
  .string()
  .transform(plainText)
  .pipe(z.string().max(LONGEST_STUCK, `Make it shorter: ${LONGEST_STUCK} characters at most.`));

/** What is kept of the mail that an entry came by, beside its words. */
export type EntryMail = {
  /** The files that came with it. */
  readonly files: readonly {
    readonly name: string;
    /** What it was taken for, by its name, and what was thought of it; null: that could not be known, and it was not kept. */
    readonly document: { readonly title: Words; readonly state: VersionState } | null;
  }[];
  /** Files beyond those that are looked at. */
  readonly moreFiles: number;
  /** It was longer than an entry may be. */
  readonly isCut: boolean;
};

/** Why an answer by mail was not taken in, though its address was ours. */
export const REPLY_REFUSALS = ['sender', 'forged', 'over', 'unreadable', 'empty'] as const;
export type ReplyRefusal = (typeof REPLY_REFUSALS)[number];

/** What our own people read of it. */
export const REPLY_REFUSAL_LABELS: Readonly<Record<ReplyRefusal, string>> = {
  sender: 'it came from another address than theirs',
  forged: 'the mail server says that it is not from whom it says',
  over: 'its address is too old',
  unreadable: 'it could not be read',
  empty: 'nothing stood in it',
};

/** Pages of the portal on which somebody may be stuck. */
export const STUCK_PAGES = ['home', 'confirm', 'documents'] as const;
export type StuckPage = (typeof STUCK_PAGES)[number];

/** What our own people read of them. */
export const STUCK_PAGE_LABELS: Readonly<Record<StuckPage, string>> = {
  home: 'the first page',
  confirm: 'confirming what we know',
  documents: 'the documents',
};

/** Where somebody is stuck. */
export const stuckPlace = z.strictObject({
  page: z.enum(STUCK_PAGES),
  /** The kind of the next step, the field of the intake or the document, by its name; null: none in particular. */
  item: z.string().nullable(),
  /** What that is called, in each language; null where it has no name of its own. */
  title: z.record(z.enum(LANGUAGES), z.string()).nullable(),
});
export type StuckPlace = z.infer<typeof stuckPlace>;

/** The place in words, for our own people: `confirming what we know, “Number of users”`. */
export function stuckPlaceWords({ page, title }: StuckPlace): string {
  return title === null ? STUCK_PAGE_LABELS[page] : `${STUCK_PAGE_LABELS[page]}, “${title.en}”`;
}
