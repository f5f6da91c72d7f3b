import type { Message } from '@handrail/connectors/mail/message';
import { cut } from '@handrail/core/text/cut';
import { oneLine } from '@handrail/core/text/oneLine';
import { languageOf } from '@handrail/core/portal/texts/languages';
import { MAIL_TEXTS } from '@handrail/core/portal/texts/mails';
import type { MailCatalogue } from '@handrail/core/portal/texts/mails';
import { sayIn } from '@handrail/core/portal/texts/say';

/** As the payload of the effect limits it. */
const LONGEST_SUBJECT = 200;

type To = {
  readonly to: string;
  readonly name: string;
  /** What the contact chose or their record says; null: English. */
  readonly language: string | null;
  /** What the workspace is called to its customers. */
  readonly vendor: string;
};

/** The mail that lets a contact in. */
export function customerSignInMail(
  given: To & { readonly code: string; readonly link: string; readonly expiresAt: string },
): Message {
  const say = sayIn<MailCatalogue>(MAIL_TEXTS[languageOf(given.language)]);
  const { to, name, vendor, code, link } = given;
  const until = given.expiresAt.slice(11, 16);
  return {
    to,
    subject: say('signIn.subject', { vendor }),
    text: say('signIn.text', { name, vendor, code, link, until }),
  };
}

/** The mail that brings a contact what one of ours wrote to them. */
export function customerAnswerMail(
  given: To & {
    readonly author: string;
    readonly words: string;
    readonly link: string;
    /** Where they choose which mails they get. */
    readonly settings: string;
    /** Whether they may answer the mail itself. */
    readonly takesReplies: boolean;
  },
): Pick<Message, 'subject' | 'text'> {
  const say = sayIn<MailCatalogue>(MAIL_TEXTS[languageOf(given.language)]);
  const { name, vendor, author, words, link, settings } = given;
  const said = { name, vendor, author, words, link, settings };
  return {
    subject: oneLine(cut(say('answer.subject', { author, vendor }), LONGEST_SUBJECT)),
    text: given.takesReplies
      ? say('answer.textWithReply', { ...said, above: say('answer.above') })
      : say('answer.text', said),
  };
}

/** The mail that tells a contact where to go. It lets nobody in: they sign in as everyone does. */
export function customerInvitationMail(
  given: To & { readonly inviter: string; readonly link: string },
): Message {
  const say = sayIn<MailCatalogue>(MAIL_TEXTS[languageOf(given.language)]);
  const { to, name, vendor, inviter, link } = given;
  return {
    to,
    subject: say('invitation.subject', { vendor }),
    text: say('invitation.text', { name, vendor, inviter, link }),
  };
}
