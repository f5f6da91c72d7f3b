import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt } from '@handrail/web/pages/refusals.server';
import { callerFor } from '../api.server.ts';
import { download } from '../audit/download.server.ts';

const BACK = '/settings/data';

/** There is nothing to read at this address; exports are asked for by a form, since that is written down. */
export function loader() {
  return redirect(BACK);
}

/** Everything about a person or a customer as a file. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  const text = (name: string) => String(form.get(name) ?? '');
  const asked =
    form.get('about') === 'account'
      ? await attempt(api.rights.exportAccount({ onboardingId: text('onboarding') }))
      : await attempt(api.rights.exportPerson({ email: text('email') }));
  if (!asked.ok) return redirectWithFlash(BACK, { tone: 'danger', text: asked.sentence }, args.context);
  return download('json', asked.value);
}
