import type { MemberView } from '@handrail/api/views';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Drawer } from '@handrail/ui/drawer';
import { KeyValue } from '@handrail/ui/key-value';
import { Time } from '@handrail/ui/time';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigate, useNavigation } from '@remix-run/react';
import { UserCheck, UserX } from 'lucide-react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formProblem } from '../forms/server-errors.ts';
import { MemberState } from '../people/people-table.tsx';
import { RoleChoice } from '../people/role-choice.tsx';
import { rolesOf } from '../people/roles-of-form.ts';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded?.person.name ?? 'Person'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  const [me, people] = await Promise.all([api.me.get(), api.people.list()]);
  if (!me.may.includes('people.manage')) throw refusalResponse({ kind: 'forbidden' });
  const person = people.find(({ id }) => id === args.params.id);
  if (person === undefined) throw refusalResponse({ kind: 'not_found' });
  return { person, self: person.id === me.memberId };
}

const INTENTS = ['roles', 'deactivate', 'reactivate'] as const;

/** Changes roles, switches off, or lets in again; the last two can be undone from the next page. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  const target = { id: String(args.params.id), version: Number(form.get('version')) };
  const name = String(form.get('name') ?? 'They').slice(0, 200);
  const here = `/people/${target.id}`;
  const intent = INTENTS.find((known) => known === form.get('intent'));
  switch (intent) {
    case 'deactivate': {
      const done = await attempt(api.people.deactivate(target));
      if (!done.ok) return data(formProblem(done), { status: statusOf(done.refusal) });
      const fields = { intent: 'reactivate', version: String(done.value.version), name };
      const text = `${name} is switched off and signed out everywhere.`;
      return redirectWithFlash(
        '/people',
        { tone: 'good', text, undo: { action: here, fields } },
        args.context,
      );
    }
    case 'reactivate': {
      const done = await attempt(api.people.reactivate(target));
      if (!done.ok) return data(formProblem(done), { status: statusOf(done.refusal) });
      return redirectWithFlash('/people', { tone: 'good', text: `${name} can sign in again.` }, args.context);
    }
    case 'roles': {
      const done = await attempt(api.people.changeRoles({ ...target, roles: rolesOf(form) }));
      if (!done.ok) return data(formProblem(done), { status: statusOf(done.refusal) });
      return redirectWithFlash(
        '/people',
        { tone: 'good', text: `${name} has the new roles from now on.` },
        args.context,
      );
    }
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }
}

export default function PersonDrawer() {
  const { person, self } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const busy = useNavigation().formAction === `/people/${person.id}`;
  const navigate = useNavigate();
  return (
    <Drawer
      title={person.name}
      subtitle={person.email}
      closeHref="/people"
      onClose={() => navigate('/people', { preventScrollReset: true, replace: true })}
    >
      {refused && refused.field !== 'roles' && (
        <Callout tone="danger" alert className="mb-4">
          {refused.sentence}
        </Callout>
      )}
      <KeyValue
        className="mb-6"
        items={[
          { key: 'state', label: 'State', value: <MemberState person={person} /> },
          { key: 'invited', label: 'Member since', value: <Time at={person.invitedAt} /> },
          {
            key: 'seen',
            label: 'Last seen',
            value: person.lastSeenAt ? <Time at={person.lastSeenAt} /> : 'never',
          },
        ]}
      />
      <Form method="post" key={person.version} className="flex flex-col gap-4">
        <Target person={person} intent="roles" />
        <RoleChoice chosen={person.roles} error={refused?.field === 'roles' ? refused.sentence : null} />
        {self && (
          <p className="text-xs text-muted">This is you: giving up Administrator takes effect at once.</p>
        )}
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            Save roles
          </Button>
        </div>
      </Form>
      <Form method="post" className="mt-8 border-t border-line pt-5">
        <Target person={person} intent={person.active ? 'deactivate' : 'reactivate'} />
        <h3 className="text-sm font-medium text-ink">{person.active ? 'Switch off' : 'Let in again'}</h3>
        <p className="mt-0.5 mb-3 text-sm text-muted">
          {person.active
            ? 'They are signed out everywhere at once and cannot come back in. What they did stays in the audit log. You can undo this.'
            : 'They can sign in again, with the roles above.'}
        </p>
        <Button
          type="submit"
          busy={busy}
          icon={
            person.active ? (
              <UserX size={15} aria-hidden="true" />
            ) : (
              <UserCheck size={15} aria-hidden="true" />
            )
          }
        >
          {person.active ? `Switch off ${person.name}` : `Let ${person.name} in again`}
        </Button>
      </Form>
    </Drawer>
  );
}

function Target({ person, intent }: { person: MemberView; intent: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={intent} />
      <input type="hidden" name="version" value={person.version} />
      <input type="hidden" name="name" value={person.name} />
    </>
  );
}
