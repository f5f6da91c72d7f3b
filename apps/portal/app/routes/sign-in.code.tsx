import { consumeCode } from '@handrail/api/people/consume-sign-in';
import { requestSignIn } from '@handrail/api/people/request-sign-in';
import { Button } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { Field } from '@handrail/ui/field';
import { Input } from '@handrail/ui/input';
import { Link } from '@handrail/ui/link';
import { enter } from '@handrail/web/pages/enter.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { pendingCookie, readPending } from '@handrail/web/pages/pending.server';
import { statusOf } from '@handrail/web/pages/refusals.server';
import { visitorOf } from '@handrail/web/pages/visitor.server';
import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { bigButton } from '../sign-in/big.ts';
import { Door } from '../sign-in/door.tsx';
import { doorRefusal } from '../sign-in/refusal-words.ts';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { useSay } from '../words/words.tsx';

export function loader({ request, context }: LoaderFunctionArgs) {
  const pending = readPending(request.headers.get('cookie'), context);
  if (pending === null) throw redirect('/sign-in');
  return { email: pending.email };
}

/** Takes the code, or sends a new mail. */
export async function action({ request, context }: ActionFunctionArgs) {
  const pending = readPending(request.headers.get('cookie'), context);
  if (pending === null) throw redirect('/sign-in');
  const say = sayFor(pageLanguage(request, null));
  const form = await formOf(request);
  if (form.get('intent') === 'again') {
    const asked = await requestSignIn(context.services, { email: pending.email, ip: context.address });
    if (!asked.ok)
      return data(
        { sentence: doorRefusal(say, asked.refusal, say('signIn.badEmail')), sent: false },
        { status: statusOf(asked.refusal) },
      );
    const next = pendingCookie({ ...pending, challengeId: asked.value.challengeId }, context);
    return data({ sentence: say('code.sent'), sent: true }, { headers: { 'Set-Cookie': next } });
  }
  const outcome = await consumeCode(context.services, {
    ...visitorOf(request, context),
    challengeId: pending.challengeId,
    code: String(form.get('code') ?? '').slice(0, 40),
  });
  if (outcome.ok) return enter(outcome.value, pending.to, context);
  return data(
    { sentence: doorRefusal(say, outcome.refusal, say('code.wrong')), sent: false },
    { status: statusOf(outcome.refusal) },
  );
}

export default function CodePage() {
  const { email } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const say = useSay();
  return (
    <Door
      title={say('code.title')}
      description={<span className="break-words">{say('code.lead', { email })}</span>}
      footer={
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Form method="post">
            <button
              type="submit"
              name="intent"
              value="again"
              className="min-h-11 rounded-sm font-medium text-accent-ink underline underline-offset-2"
            >
              {say('code.again')}
            </button>
          </Form>
          <Link href="/sign-in" className="rounded-sm py-2 hover:text-ink hover:underline">
            {say('code.other')}
          </Link>
        </div>
      }
    >
      {answer?.sent && (
        <Callout tone="good" alert className="mb-5">
          {answer.sentence}
        </Callout>
      )}
      <Form method="post" className="flex flex-col gap-5">
        <Field label={say('code.label')} error={answer && !answer.sent ? answer.sentence : null}>
          <Input
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="[0-9\s\-]{6,9}"
            title={say('code.label')}
            required
            autoFocus
            maxLength={9}
            placeholder="000000"
            className="h-14 text-center text-2xl font-medium tracking-[0.35em] tabular sm:h-14 sm:text-2xl"
          />
        </Field>
        <Button type="submit" variant="primary" size="lg" busy={busy} className={bigButton}>
          {say('code.submit')}
        </Button>
      </Form>
    </Door>
  );
}
