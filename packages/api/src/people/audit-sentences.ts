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
};
