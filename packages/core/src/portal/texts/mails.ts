import { mails as de } from './de/mails.ts';
import { mails as en } from './en/mails.ts';
import type { Language } from './languages.ts';
import type { Same } from './say.ts';

/** The English catalogue, which names every text and its blanks. */
export type MailCatalogue = typeof en;

/** The texts of the portal's own mails; a language that lacks one does not compile. */
export const MAIL_TEXTS: Readonly<Record<Language, Same<MailCatalogue>>> = { en, de };
