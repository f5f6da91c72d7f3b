import type { Sentences } from '../audit/sentences.ts';

/** What happens to people, in words. */
export const peopleSentences: Sentences = {
  'workspace.created': ({ name }) => `made the workspace ${text(name)}.`,
  'member.invited': ({ name, email, roles }) => `invited ${text(name)} (${text(email)}) as ${words(roles)}.`,
  'member.roles_changed': ({ before, after }, member) =>
    `changed the roles of ${member} from ${words(before)} to ${words(after)}.`,
  'member.deactivated': (_, member) => `deactivated ${member}.`,
  'member.reactivated': (_, member) => `reactivated ${member}.`,
  'member.signed_in': ({ how }) =>
    how === 'demo' ? 'came in by "continue as …" (demo mode).' : 'signed in.',
  'member.signed_out': () => 'signed out.',
  'member.session_ended': () => 'ended one of their sessions.',
  'member.signed_out_everywhere': ({ sessions }) => `signed out everywhere (${text(sessions)} sessions).`,
};

function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '…';
}

function words(value: unknown): string {
  return Array.isArray(value) ? value.map(text).join(', ') : text(value);
}
