import { intakeField } from '@handrail/core/intake/fields';
import { typedValue } from '@handrail/core/intake/schemas';
import { formOf } from '@handrail/web/pages/form-of.server';
import { refusalResponse } from '@handrail/web/pages/refusals.server';
import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { confirmHref } from '../home/href.ts';
import { jsonOf, pageOf } from '../intake/sayings-of-form.server.ts';
import { textOf } from '../intake/typed-of-form.server.ts';

/** Only the page's script sends here; a person who comes this way is shown the page. */
export async function loader(args: LoaderFunctionArgs) {
  await callerFor(args);
  return redirect(confirmHref(args.params['id'] ?? ''));
}

/** Keeps what is being typed into a field. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const [field, typed] = [textOf(form, 'field'), typedValue.safeParse(jsonOf(textOf(form, 'typed')))];
  const version = Number(textOf(form, 'version'));
  if (intakeField(field) === undefined || !typed.success || !Number.isSafeInteger(version) || version < 0)
    throw refusalResponse({ kind: 'invalid', path: '', message: 'No such form.' });
  const from = { onboardingId: args.params['id'] ?? '', ...pageOf(form, args.context.requestId) };
  await caller.intake.keep({ ...from, field, version, typed: typed.data });
  return new Response(null, { status: 204 });
}
