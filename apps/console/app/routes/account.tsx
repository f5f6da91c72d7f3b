import { placesToGo } from '@handrail/api/people/sessions';
import { Badge } from '@handrail/ui/badge';
import { Button, ButtonLink } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { KeyValue } from '@handrail/ui/key-value';
import { RoleTag } from '@handrail/ui/role-tag';
import { Time } from '@handrail/ui/time';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { LogOut, Monitor } from 'lucide-react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { deviceName } from '../account/device.ts';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { clearedSessionCookie } from '@handrail/web/pages/session.server';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Account · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const session = await args.context.session();
  const [me, sessions, workspaces] = await Promise.all([
    api.me.get(),
    api.me.sessions(),
    session === null ? [] : placesToGo(args.context.services, session),
  ]);
  return { me, sessions, several: workspaces.length > 1 };
}

/** Ends one session, or all of them. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  if (form.get('intent') === 'everywhere') {
    await api.me.signOutEverywhere();
    return redirect('/sign-in', {
      status: 303,
      headers: { 'Set-Cookie': clearedSessionCookie(args.context) },
    });
  }
  const ended = await attempt(api.me.signOutSession({ id: String(form.get('session') ?? '') }));
  const message = ended.ok
    ? ({ tone: 'good', text: 'That session is signed out.' } as const)
    : ({ tone: 'danger', text: ended.sentence } as const);
  return redirectWithFlash('/account', message, args.context);
}

export default function AccountPage() {
  const { me, sessions, several } = useLoaderData<typeof loader>();
  return (
    <Page title="Account" width="reading">
      <div className="flex flex-col gap-6">
        <Section
          title="You"
          actions={
            <>
              {several && (
                <ButtonLink href="/sign-in/workspace" size="sm">
                  Change workspace
                </ButtonLink>
              )}
              <Form method="post" action="/sign-out">
                <Button type="submit" size="sm" icon={<LogOut size={14} aria-hidden="true" />}>
                  Sign out
                </Button>
              </Form>
            </>
          }
        >
          <KeyValue
            items={[
              { key: 'name', label: 'Name', value: me.name },
              { key: 'email', label: 'Address', value: me.email },
              { key: 'workspace', label: 'Workspace', value: me.workspace.name },
              {
                key: 'roles',
                label: 'Roles',
                value: (
                  <span className="flex flex-wrap gap-1">
                    {me.roles.map((role) => (
                      <RoleTag key={role} role={role} />
                    ))}
                  </span>
                ),
              },
            ]}
          />
        </Section>
        <Section
          title="Sessions"
          note={sessions.length}
          description="Where you are signed in. A session you do not know: sign it out, then tell your administrator."
          flush
          actions={
            <Form method="post">
              <Button type="submit" size="sm" name="intent" value="everywhere">
                Sign out everywhere
              </Button>
            </Form>
          }
        >
          <ul className="divide-y divide-line">
            {sessions.map((session) => (
              <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3">
                <Monitor size={16} aria-hidden="true" className="text-faint" />
                <div className="min-w-0 flex-1">
                  <p className="flex flex-wrap items-center gap-2 text-sm font-medium text-ink">
                    {deviceName(session.userAgent)}
                    {session.current && <Badge tone="good">This one</Badge>}
                  </p>
                  <p className="text-xs text-muted">
                    <span className="tabular">{session.ip}</span>, seen <Time at={session.lastSeenAt} />,
                    signed in <Time at={session.createdAt} />
                  </p>
                </div>
                {!session.current && (
                  <Form method="post">
                    <input type="hidden" name="session" value={session.id} />
                    <Button type="submit" size="sm" aria-label={`Sign out ${deviceName(session.userAgent)}`}>
                      Sign out
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      </div>
    </Page>
  );
}
