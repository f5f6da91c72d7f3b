/**
 * Kinds of mail that a customer's person may do without: those that tell of an answer in the conversation, and those that remind of a
 * task. What lets them in, invites them, or was written to them by itself always comes.
 */
export const CUSTOMER_MAILS = ['conversation', 'reminders'] as const;
export type CustomerMail = (typeof CUSTOMER_MAILS)[number];

/** Those of a stored list that still are kinds, in their order. */
export function customerMails(stored: readonly string[]): CustomerMail[] {
  return CUSTOMER_MAILS.filter((mail) => stored.includes(mail));
}
