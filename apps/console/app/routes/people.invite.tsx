import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Drawer } from '@handrail/ui/drawer';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { zodResolver } from '@hookform/resolvers/zod';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useNavigate, useNavigation, useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useForm } from 'react-hook-form';
import { formOf } from '@handrail/web/pages/form-of.server';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formProblem } from '../forms/server-errors.ts';
import { invitationForm } from '../people/invitation.ts';
import { RoleChoice } from '../people/role-choice.tsx';
import { rolesOf } from '../people/roles-of-form.ts';

export const meta: MetaFunction = () => [{ title: 'Invite someone · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const api = await callerFor(args);
  if (!(await api.me.get()).may.includes('people.manage')) throw refusalResponse({ kind: 'forbidden' });
  return null;
}

/** Makes the member and mails them. */
export async function action(args: ActionFunctionArgs) {
  const api = await callerFor(args);
  const form = await formOf(args.request);
  const [name, email, roles] = [
    String(form.get('name') ?? ''),
    String(form.get('email') ?? ''),
    rolesOf(form),
  ];
  const invited = await attempt(api.people.invite({ name, email, roles }));
  if (!invited.ok) return data(formProblem(invited), { status: statusOf(invited.refusal) });
  const text = invited.value.mailed
    ? `${name.trim()} is invited. A mail tells them where to sign in.`
    : `${name.trim()} is a member now, but the mail could not be sent. Tell them to sign in with ${email.trim()}.`;
  return redirectWithFlash('/people', { tone: invited.value.mailed ? 'good' : 'danger', text }, args.context);
}

export default function InviteDrawer() {
  const refused = useActionData<typeof action>();
  const busy = useNavigation().formAction === '/people/invite';
  const navigate = useNavigate();
  const submit = useSubmit();
  const { register, handleSubmit, formState } = useForm({
    resolver: zodResolver(invitationForm),
    defaultValues: { name: '', email: '', roles: [] },
    mode: 'onTouched',
  });
  const { errors } = formState;
  const send = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    void handleSubmit(() => submit(form))(event);
  };
  const problem = (field: 'name' | 'email' | 'roles') =>
    errors[field]?.message ?? (refused?.field === field ? refused.sentence : null);
  return (
    <Drawer
      title="Invite someone"
      subtitle="They sign in with this address; there is no password to share."
      closeHref="/people"
      onClose={() => navigate('/people', { preventScrollReset: true, replace: true })}
    >
      <Form
        method="post"
        noValidate={formState.isSubmitted || undefined}
        onSubmit={send}
        className="flex flex-col gap-5"
      >
        {refused && refused.field === '' && (
          <Callout tone="danger" alert>
            {refused.sentence}
          </Callout>
        )}
        <Field label="Name" error={problem('name')} required>
          <Input data-autofocus="" autoComplete="off" required {...register('name')} />
        </Field>
        <Field label="Work address" error={problem('email')} required>
          <Input type="email" autoComplete="off" required {...register('email')} />
        </Field>
        <RoleChoice chosen={[]} error={problem('roles')} input={register('roles')} />
        <div className="flex gap-2 border-t border-line pt-4">
          <Button type="submit" variant="primary" busy={busy}>
            Invite
          </Button>
        </div>
      </Form>
    </Drawer>
  );
}
