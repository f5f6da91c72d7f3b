import { choosePlace, placesToGo } from '@handrail/api/people/sessions';
import { redirect, type AppLoadContext } from '@remix-run/node';
import { formOf } from './form-of.server.ts';
import { returnPath } from './return-path.ts';
import { sessionToken } from './session.server.ts';

type RequestArgs = { readonly request: Request; readonly context: AppLoadContext };

/** Where a person who came in may go, and where they wanted to. Signed out: to the sign-in page. */
export async function toChoose({ request, context }: RequestArgs) {
  const session = await context.session();
  if (session === null) throw redirect('/sign-in');
  return {
    to: returnPath(new URL(request.url).searchParams.get('to')),
    email: session.email,
    places: await placesToGo(context.services, session),
  };
}

/** Chooses the place that a form names in a field; what came of it, and where to go then. Signed out: to the sign-in page. */
export async function choose({ request, context }: RequestArgs, field: string) {
  const form = await formOf(request);
  const token = sessionToken(request.headers.get('cookie'), context);
  if (token === null) throw redirect('/sign-in');
  const outcome = await choosePlace(context.services, { token, id: String(form.get(field) ?? '') });
  return { outcome, to: returnPath(form.get('to')) };
}
