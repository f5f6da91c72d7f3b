import { continueAs, demoMembers } from '@handrail/api/people/continue-as';
import { requestSignIn } from '@handrail/api/people/request-sign-in';
import { refusalSentence } from '@handrail/api/refusal';
import type { Outcome } from '@handrail/api/refusal';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Link } from '@handrail/ui/link';
import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { statusOf } from '@handrail/web/pages/refusals.server';
import { returnPath } from '@handrail/web/pages/return-path';
import { ContinueAs } from '../sign-in/continue-as.tsx';
import { Door } from '../sign-in/door.tsx';
import { enter } from '@handrail/web/pages/enter.server';
import { pendingCookie } from '@handrail/web/pages/pending.server';
import { visitorOf } from '@handrail/web/pages/visitor.server';

export const handle = { bare: true };
export const meta: MetaFunction = () => [{ title: 'Sign in · Handrail' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await context.session();
  return {
    to: returnPath(new URL(request.url).searchParams.get('to')),
    signedInAs: session?.email ?? null,
    people: await demoMembers(context.services),
    forced: context.services.demo === 'forced',
  };
}

/** Asks for a mail with link and code, or (demo) comes in at once as a role. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await formOf(request);
  const to = returnPath(form.get('to'));
  if (form.get('intent') === 'continue') {
    const role = INTERNAL_ROLES.find((known) => known === form.get('role'));
    if (role === undefined) return problem({ ok: false, refusal: { kind: 'not_found' } }, '');
    const outcome = await continueAs(context.services, { ...visitorOf(request, context), role });
    return outcome.ok ? enter(outcome.value, to, context) : problem(outcome, '');
  }
  const email = String(form.get('email') ?? '').trim();
  const outcome = await requestSignIn(context.services, { email, ip: context.address });
  if (!outcome.ok) return problem(outcome, email);
  const pending = { challengeId: outcome.value.challengeId, email, to };
  return redirect('/sign-in/code', {
    status: 303,
    headers: { 'Set-Cookie': pendingCookie(pending, context) },
  });
}

function problem(outcome: Outcome<never> & { ok: false }, email: string) {
  const { refusal } = outcome;
  const path = refusal.kind === 'invalid' ? refusal.path : '';
  return data({ email, path, sentence: refusalSentence(refusal) }, { status: statusOf(refusal) });
}

export default function SignInPage() {
  const { to, signedInAs, people, forced } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const navigation = useNavigation();
  const asking = navigation.formData?.has('email') === true;
  const demo = people.length > 0;
  return (
    <Door
      title="Sign in to Handrail"
      description={
        demo
          ? 'This is a demo. Come in as anyone on the team, or sign in by mail as you would at work.'
          : 'We mail you a link and a six-digit code. There is no password.'
      }
      footer={
        signedInAs && (
          <>
            You are signed in as {signedInAs}.{' '}
            <Link href={to} className="font-medium text-accent-ink underline underline-offset-2">
              Go on
            </Link>
          </>
        )
      }
    >
      {forced && (
        <Callout
          tone="danger"
          title="Demo mode is forced on at an address that others can reach."
          className="mb-5"
        >
          Anyone who opens this page can act as anyone. Put no real customer data here.
        </Callout>
      )}
      {failed && failed.path === '' && (
        <Callout tone="danger" alert className="mb-5">
          {failed.sentence}
        </Callout>
      )}
      {demo && (
        <>
          <ContinueAs people={people} to={to} />
          <div
            aria-hidden="true"
            className="my-6 flex items-center gap-3 text-xs text-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line"
          >
            or by mail
          </div>
        </>
      )}
      <Form method="post" className="flex flex-col gap-4">
        <input type="hidden" name="to" value={to} />
        <Field
          label="Your work address"
          error={failed && failed.path === '/email' ? failed.sentence : null}
          required
        >
          <Input
            type="email"
            name="email"
            autoComplete="email"
            required
            autoFocus={!demo}
            defaultValue={failed?.email}
            placeholder="you@company.com"
            className="sm:h-10"
          />
        </Field>
        <Button
          type="submit"
          variant={demo ? 'secondary' : 'primary'}
          size="lg"
          busy={asking}
          className="w-full"
        >
          {asking ? 'Sending …' : 'Mail me a link and a code'}
        </Button>
      </Form>
    </Door>
  );
}
