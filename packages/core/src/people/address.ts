import { z } from 'zod';

/** Nothing in it that means something in a mail header: spaces, control characters, separators, brackets, quotes. */
const ONE_MAILBOX = /^[^\s@<>,;:"()[\]\\\p{Cc}\p{Cs}]{1,64}@[^\s@<>,;:"()[\]\\\p{Cc}\p{Cs}]{1,189}$/u;

/** Whether the text is the address of one mailbox and nothing else; letters of any script. Whether it exists only a mail tells. */
export function isOneAddress(text: string): boolean {
  return ONE_MAILBOX.test(text);
}

/** The address of one mailbox, as a schema. */
export const oneAddress = z.string().refine(isOneAddress, 'Not one address.');

/** An address made comparable: no surrounding space, lowercase. */
export function comparableAddress(text: string): string {
  return text.trim().toLowerCase();
}
