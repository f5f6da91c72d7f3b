import type { ContactRole } from '@handrail/core/people/contacts';
import { redirectWithFlash, type Flash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { data, type ActionFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { formProblem } from '../forms/server-errors.ts';
import { contactsHref } from './href.ts';
import { rolesOfForm } from './role-fields.tsx';

const INTENTS = ['invite', 'again', 'view', 'roles', 'replace', 'take-off', 'put-back'] as const;

/** What is done to a customer's people; what can be undone comes with its undo, what is refused with what was typed. */
export async function changeContacts(args: ActionFunctionArgs) {
  const { contacts } = await callerFor(args);
  const onboardingId = args.params.id ?? '';
  const form = await formOf(args.request);
  const here = contactsHref(onboardingId);
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 1000);
  const name = text('name').trim();
  const about = { onboardingId, contactId: text('contact') };
  const seen = { ...about, version: Number(form.get('version')) };
  const done = (message: Flash) => redirectWithFlash(here, message, args.context);
  const refuse = (failed: Parameters<typeof formProblem>[0], typed: Typed = {}) =>
    data(
      { ...formProblem(failed), ...typed, contact: about.contactId },
      { status: statusOf(failed.refusal) },
    );

  const intent = INTENTS.find((known) => known === form.get('intent'));
  switch (intent) {
    case 'invite': {
      const typed = { name, email: text('email'), roles: rolesOfForm(form) };
      const invited = await attempt(contacts.invite({ onboardingId, ...typed }));
      if (!invited.ok) return refuse(invited, typed);
      return done(mailing(name, invited.value.mailed, 'is invited. A mail tells them where to sign in.'));
    }
    case 'again': {
      const sent = await attempt(contacts.inviteAgain(about));
      if (!sent.ok) return refuse(sent);
      return done(mailing(name, sent.value.mailed, 'gets the invitation once more.'));
    }
    case 'view': {
      const view = await attempt(contacts.viewAs(about));
      if (!view.ok) return refuse(view);
      // Shown as a link: a form may not lead to another site, as the pages' policy has it.
      return data({ contact: about.contactId, view: view.value.link });
    }
    case 'roles': {
      const changed = await attempt(contacts.changeRoles({ ...seen, roles: rolesOfForm(form) }));
      if (!changed.ok) return refuse(changed);
      return done({ tone: 'good', text: `${name} has the new roles from now on.` });
    }
    case 'replace': {
      const typed = { name: text('by-name').trim(), email: text('by-email') };
      const replaced = await attempt(contacts.replace({ ...seen, ...typed }));
      if (!replaced.ok) return refuse(replaced, typed);
      const fields = { ...backAgain(seen, name), 'instead-of': replaced.value.id };
      const message = mailing(typed.name, replaced.value.mailed, `is invited in the place of ${name}.`);
      return done({ ...message, undo: { action: here, fields } });
    }
    case 'take-off': {
      const gone = await attempt(contacts.takeOff(seen));
      if (!gone.ok) return refuse(gone);
      const undo = { action: here, fields: backAgain(seen, name) };
      return done({ tone: 'good', text: `${name} no longer sees this onboarding.`, undo });
    }
    case 'put-back': {
      // The undo of a replacement takes off who came in the other's place, as they stand now.
      const other = text('instead-of');
      const insteadOf = other === '' ? null : { contactId: other, version: await versionOf(other) };
      const back = await attempt(contacts.putBack({ ...seen, insteadOf }));
      if (!back.ok) return done({ tone: 'danger', text: back.sentence });
      return done({ tone: 'good', text: `${name} sees this onboarding again.` });
    }
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }

  async function versionOf(contactId: string): Promise<number> {
    const view = await contacts.list({ onboardingId });
    return view.contacts.find(({ id }) => id === contactId)?.placeVersion ?? 0;
  }
}

type Typed = {
  readonly name?: string;
  readonly email?: string;
  readonly roles?: readonly ContactRole[];
};

/** The form that puts somebody back whose place was at this version before they went. */
function backAgain(seen: { contactId: string; version: number }, name: string): Record<string, string> {
  return { intent: 'put-back', contact: seen.contactId, version: String(seen.version + 1), name };
}

function mailing(name: string, mailed: boolean, good: string): Flash {
  return mailed
    ? { tone: 'good', text: `${name} ${good}` }
    : {
        tone: 'danger',
        text: `${name} may sign in, but the mail could not be sent. Tell them yourself, or send it again later.`,
      };
}
