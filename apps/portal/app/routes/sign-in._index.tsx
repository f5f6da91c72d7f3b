import { continueAsContact, demoContacts } from '@handrail/api/people/continue-as-contact';
import { requestSignIn } from '@handrail/api/people/request-sign-in';
import { Button } from '@handrail/ui/button';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { enter } from '@handrail/web/pages/enter.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { pendingCookie } from '@handrail/web/pages/pending.server';
import { refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { returnPath } from '@handrail/web/pages/return-path';
import { visitorOf } from '@handrail/web/pages/visitor.server';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { bigButton, bigInput } from '../sign-in/big.ts';
import { ContinueAs } from '../sign-in/continue-as.tsx';
import { Door } from '../sign-in/door.tsx';
import { doorRefusal } from '../sign-in/refusal-words.ts';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { useSay } from '../words/words.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const people = await demoContacts(context.services);
  return { to: returnPath(new URL(request.url).searchParams.get('to')), people };
}

/** Asks for a mail with link and code, or (demo) comes in at once as one of the example customers. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request);
  const to = returnPath(form.get('to'));
  if (form.get('intent') === 'continue') {
    const contactId = String(form.get('contact') ?? '');
    const come = await continueAsContact(context.services, { ...visitorOf(request, context), contactId });
    if (!come.ok) throw refusalResponse(come.refusal);
    return enter(come.value, to, context);
  }
  const email = String(form.get('email') ?? '').trim();
  const outcome = await requestSignIn(context.services, { email, ip: context.address });
  if (!outcome.ok) {
    const say = sayFor(pageLanguage(request, null));
    const sentence = doorRefusal(say, outcome.refusal, say('signIn.badEmail'));
    return data({ sentence, email: email.slice(0, 254) }, { status: statusOf(outcome.refusal) });
  }
  const pending = { challengeId: outcome.value.challengeId, email, to };
  return redirect('/sign-in/code', {
    status: 303,
    headers: { 'Set-Cookie': pendingCookie(pending, context) },
  });
}

export default function SignInPage() {
  const { to, people } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const say = useSay();
  return (
    <Door title={say('signIn.title')} description={say('signIn.lead')} footer={say('signIn.how')}>
      <Form method="post" className="flex flex-col gap-5">
        <input type="hidden" name="to" value={to} />
        <Field label={say('signIn.email')} error={failed?.sentence ?? null}>
          <Input
            type="email"
            name="email"
            autoComplete="email"
            required
            maxLength={254}
            defaultValue={failed?.email}
            className={bigInput}
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" busy={busy} className={bigButton}>
          {say('signIn.send')}
        </Button>
      </Form>
      {people.length > 0 && <ContinueAs people={people} to={to} />}
    </Door>
  );
}
