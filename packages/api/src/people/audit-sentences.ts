import { customerMails } from '@handrail/core/people/customerMails';
import type { CustomerMail } from '@handrail/core/people/customerMails';
import { said, saidWords } from '../audit/said.ts';
import type { Sentences } from '../audit/said.ts';

/** What happens to people, in words. */
export const peopleSentences: Sentences = {
  'workspace.created': ({ name }) => `made the workspace ${said(name)}.`,
  'member.invited': ({ name, email, roles }) =>
    `invited ${said(name)} (${said(email)}) as ${saidWords(roles)}.`,
  'member.roles_changed': ({ before, after }, member) =>
    `changed the roles of ${member} from ${saidWords(before)} to ${saidWords(after)}.`,
  'member.deactivated': (_, member) => `deactivated ${member}.`,
  'member.reactivated': (_, member) => `reactivated ${member}.`,
  'member.link_made': (_, member) => `made a sign-in link for ${member}.`,
  'member.signed_in': ({ how }) =>
    how === 'demo' ? 'came in by "continue as …" (demo mode).' : 'signed in.',
  'member.signed_out': () => 'signed out.',
  'member.session_ended': () => 'ended one of their sessions.',
  'member.signed_out_everywhere': ({ sessions }) =>
    `signed out everywhere (${said(sessions)} ${sessions === 1 ? 'session' : 'sessions'}).`,
  'portal.signed_in': ({ how }) =>
    how === 'demo' ? 'came into the portal by "continue as …" (demo mode).' : 'signed in to the portal.',
  'portal.signed_out': () => 'signed out of the portal.',
  'portal.signed_out_everywhere': ({ sessions }) =>
    `signed out everywhere (${said(sessions)} ${sessions === 1 ? 'session' : 'sessions'}).`,
  'portal.preferences_changed': ({ language, timezone }) =>
    `chose language ${chosen(language)} and time zone ${chosen(timezone)}.`,
  'portal.mails_chosen': ({ unwanted, by }) => {
    const kinds = Array.isArray(unwanted) ? customerMails(unwanted.map(said)) : [];
    const what = kinds.length === 0 ? 'all mails' : `no mails about ${kinds.map(mailWords).join(' and ')}`;
    return `chose to get ${what}${by === 'link' ? ', by the link of a mail' : ''}.`;
  },
  'contact.invited': ({ name, email, roles }) =>
    `invited ${said(name)} (${said(email)}) to the portal as ${saidWords(roles)}.`,
  'contact.invited_again': ({ name }) => `sent ${said(name)} the invitation again.`,
  'contact.roles_changed': ({ name, before, after }) =>
    `changed what ${said(name)} is in the portal from ${saidWords(before)} to ${saidWords(after)}.`,
  'contact.replaced': ({ name, by }) => `put ${said(by)} in the place of ${said(name)}.`,
  'contact.taken_off': ({ name }) => `took ${said(name)} off the portal.`,
  'contact.put_back': ({ name }) => `put ${said(name)} back on the portal.`,
  'contact.left': () => 'left the portal of this onboarding.',
  'contact.viewed_as': ({ name }) => `looked at the portal as ${said(name)}.`,
};

function mailWords(mail: CustomerMail): string {
  return mail === 'conversation' ? 'answers in the conversation' : 'tasks that are open';
}

/** What a contact chose, or that they left it to their browser. */
function chosen(value: unknown): string {
  return value === null ? '(as the browser says)' : said(value);
}
