import { z } from 'zod';

/** More text than any answer has; what is beyond is not looked at. UTF-16 units. */
export const LONGEST_TEXT = 200_000;
/** More files than anybody sends with an answer. */
export const MOST_FILES = 20;

/** What of a mail matters to us, as the process gives it that took the mail apart. */
export const mailParts = z.strictObject({
  /** Addresses of its senders, in small letters; one in any mail that a person sent. */
  from: z.array(z.string().max(400)).max(20),
  /** Its name, as its sender's program gave it; null where it has none. */
  messageId: z.string().max(1000).nullable(),
  /** A machine sent it, or it was sent to many. */
  isAutomatic: z.boolean(),
  /** The receiving mail server says that it is not from whom it says. */
  isForged: z.boolean(),
  /** As plain text, of either kind. */
  text: z.string().max(LONGEST_TEXT),
  files: z.array(z.strictObject({ name: z.string().max(400), base64: z.string() })).max(MOST_FILES),
  /** Files beyond those. */
  moreFiles: z.int().min(0),
});
export type MailParts = z.infer<typeof mailParts>;
