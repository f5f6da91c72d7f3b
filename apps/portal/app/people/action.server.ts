import type { Refusal } from '@handrail/api/views';
import { contactRoles } from '@handrail/core/people/contacts';
import type { PageCatalogue } from '@handrail/core/portal/texts/pages';
import type { Say } from '@handrail/core/portal/texts/say';
import { redirectWithFlash, type Flash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { peopleHref } from '../home/href.ts';
import { pageLanguage, sayFor } from '../words/language.server.ts';

const INTENTS = ['invite', 'replace', 'leave'] as const;

/** Invites a colleague, puts one in somebody's place, or leaves; what is refused comes back with what was typed. */
export async function changePeople(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const onboardingId = args.params.id ?? '';
  const form = await formOf(args.request);
  const say = sayFor(pageLanguage(args.request, await api.me.get()));
  const text = (name: string) => String(form.get(name) ?? '').slice(0, 1000);
  const typed = { name: text('name').trim(), email: text('email').trim() };
  const here = peopleHref(onboardingId);
  const done = (message: Flash) => redirectWithFlash(here, message, args.context);
  const mailed = (was: boolean, good: string): Flash =>
    was
      ? { tone: 'good', text: good }
      : { tone: 'danger', text: say('people.notMailed', { name: typed.name }) };

  const intent = INTENTS.find((known) => known === form.get('intent'));
  switch (intent) {
    case 'invite': {
      const roles = contactRoles(form.getAll('roles').map(String));
      const invited = await attempt(api.people.invite({ onboardingId, ...typed, roles }));
      if (!invited.ok) return refuse(invited.refusal, '');
      return done(mailed(invited.value.mailed, say('people.invited', { name: typed.name })));
    }
    case 'replace': {
      const seen = { contactId: text('contact'), version: Number(form.get('version')) };
      const replaced = await attempt(api.people.replace({ onboardingId, ...typed, ...seen }));
      if (!replaced.ok) return refuse(replaced.refusal, seen.contactId);
      return done(mailed(replaced.value.mailed, say('people.replaced', { name: typed.name })));
    }
    case 'leave': {
      const left = await attempt(api.people.leave({ onboardingId }));
      if (!left.ok) return refuse(left.refusal, '');
      return redirect('/', { status: 303 });
    }
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }

  async function refuse(refusal: Refusal, contact: string) {
    const { domains } = await api.people.list({ onboardingId });
    const { field, sentence } = problemOf(say, refusal, typed.email, domains);
    return data({ ...typed, contact, field, sentence }, { status: statusOf(refusal) });
  }
}

/** Why it was refused, in the person's own language, and the field it is about. */
function problemOf(
  say: Say<PageCatalogue>,
  refusal: Refusal,
  email: string,
  domains: readonly string[],
): { readonly field: string; readonly sentence: string } {
  if (refusal.kind === 'rate_limited') return { field: '', sentence: say('people.tooMany') };
  if (refusal.kind !== 'invalid') return { field: '', sentence: say('people.changed') };
  if (refusal.path === '/roles') return { field: 'roles', sentence: say('people.roleMissing') };
  if (refusal.path !== '/email') return { field: '', sentence: say('people.changed') };
  const known = domains.some((domain) => email.toLowerCase().endsWith(`@${domain}`));
  const wrong = say('people.badEmail', { domains: domains.join(', ') });
  return { field: 'email', sentence: known ? say('people.already') : wrong };
}
