import { signOut } from '@handrail/api/people/sessions';
import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { clearedSessionCookie, sessionToken } from '@handrail/web/pages/session.server';

/** A link that leads here does nothing: signing out takes a form. */
export function loader() {
  return redirect('/account');
}

/** Ends this session. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = sessionToken(request.headers.get('cookie'), context);
  if (token !== null) await signOut(context.services, token);
  return redirect('/sign-in', {
    status: 303,
    headers: { 'Set-Cookie': clearedSessionCookie(context) },
  });
}
