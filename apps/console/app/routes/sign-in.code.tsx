import { consumeCode } from '@handrail/api/people/consume-sign-in';
import { requestSignIn } from '@handrail/api/people/request-sign-in';
import { refusalSentence } from '@handrail/api/refusal';
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
import { MailCheck } from 'lucide-react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { statusOf } from '@handrail/web/pages/refusals.server';
import { Door } from '../sign-in/door.tsx';
import { enter } from '@handrail/web/pages/enter.server';
import { pendingCookie, readPending } from '@handrail/web/pages/pending.server';
import { visitorOf } from '@handrail/web/pages/visitor.server';

export const handle = { bare: true };
export const meta: MetaFunction = () => [{ title: 'Enter your code · Handrail' }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const pending = readPending(request.headers.get('cookie'), context);
  if (pending === null) throw redirect('/sign-in');
  return { email: pending.email, localMail: context.services.localMail };
}

/** Takes the code, or sends a new mail. */
export async function action({ request, context }: ActionFunctionArgs) {
  const pending = readPending(request.headers.get('cookie'), context);
  if (pending === null) throw redirect('/sign-in');
  const form = await formOf(request);
  if (form.get('intent') === 'again') {
    const asked = await requestSignIn(context.services, { email: pending.email, ip: context.address });
    if (!asked.ok)
      return data(
        { sentence: refusalSentence(asked.refusal), sent: false },
        { status: statusOf(asked.refusal) },
      );
    const next = pendingCookie({ ...pending, challengeId: asked.value.challengeId }, context);
    return data(
      {
        sentence: 'A new mail is on its way. Codes of earlier mails no longer go with this page.',
        sent: true,
      },
      { headers: { 'Set-Cookie': next } },
    );
  }
  const code = String(form.get('code') ?? '').slice(0, 40);
  const outcome = await consumeCode(context.services, {
    ...visitorOf(request, context),
    challengeId: pending.challengeId,
    code,
  });
  if (outcome.ok) return enter(outcome.value, pending.to, context);
  return data(
    { sentence: refusalSentence(outcome.refusal), sent: false },
    { status: statusOf(outcome.refusal) },
  );
}

export default function CodePage() {
  const { email, localMail } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  return (
    <Door
      title="Look in your mail"
      description={
        <>
          If <strong className="font-medium text-ink">{email}</strong> belongs to a member, a mail with a link
          and a six-digit code has just gone there. Both are good for ten minutes.
        </>
      }
      footer={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Form method="post">
            <button
              type="submit"
              name="intent"
              value="again"
              className="rounded-sm font-medium text-accent-ink underline underline-offset-2"
            >
              Send another mail
            </button>
          </Form>
          <Link href="/sign-in" className="rounded-sm hover:text-ink hover:underline">
            Use another address
          </Link>
        </div>
      }
    >
      {answer?.sent && (
        <Callout tone="good" alert className="mb-5">
          {answer.sentence}
        </Callout>
      )}
      <Form method="post" className="flex flex-col gap-4">
        <Field label="Six-digit code" error={answer && !answer.sent ? answer.sentence : null}>
          <Input
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9\s\-]{6,9}"
            title="Six digits"
            required
            autoFocus
            maxLength={9}
            placeholder="000000"
            className="h-12 text-center text-xl font-medium tracking-[0.35em] tabular sm:h-12 sm:text-xl"
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" busy={busy} className="w-full">
          Sign in
        </Button>
      </Form>
      {localMail && (
        <Callout tone="info" className="mt-5">
          <span className="flex items-start gap-2">
            <MailCheck size={15} aria-hidden="true" className="mt-0.5 shrink-0" />
            Demo mode without a mail server keeps mails in Handrail&rsquo;s own mailbox: continue as anyone
            and open Mailbox to see this one.
          </span>
        </Callout>
      )}
    </Door>
  );
}
