import { consumeLink, peekLink, type LinkState } from '@handrail/api/people/consume-sign-in';
import { refusalSentence } from '@handrail/api/refusal';
import { Button, ButtonLink } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { formOf } from '@handrail/web/pages/form-of.server';
import { statusOf } from '@handrail/web/pages/refusals.server';
import { Door } from '../sign-in/door.tsx';
import { enter } from '@handrail/web/pages/enter.server';
import { readPending } from '@handrail/web/pages/pending.server';
import { visitorOf } from '@handrail/web/pages/visitor.server';

export const handle = { bare: true };
export const meta: MetaFunction = () => [{ title: 'Sign in · Handrail' }];

/** Looks at the link without using it up: mail scanners open links too. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, link: await peekLink(context.services, token) };
}

/** The button: uses the link up and signs in. */
export async function action({ request, context }: ActionFunctionArgs) {
  const token = String((await formOf(request)).get('token') ?? '');
  const outcome = await consumeLink(context.services, { ...visitorOf(request, context), token });
  const to = readPending(request.headers.get('cookie'), context)?.to ?? '/';
  if (outcome.ok) return enter(outcome.value, to, context);
  return data({ sentence: refusalSentence(outcome.refusal) }, { status: statusOf(outcome.refusal) });
}

export default function LinkPage() {
  const { token, link } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  if (link.state !== 'ready' || failed) {
    return (
      <Door title="This link cannot be used" description={failed?.sentence ?? WHY[link.state]}>
        <ButtonLink href="/sign-in" variant="primary" size="lg" className="w-full">
          Ask for a new one
        </ButtonLink>
      </Door>
    );
  }
  return (
    <Door
      title="Sign in to Handrail"
      description={
        <>
          As <strong className="font-medium text-ink">{link.email}</strong>, on this device.
        </>
      }
    >
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" busy={busy} className="w-full" autoFocus>
          Sign in
        </Button>
      </Form>
      <Callout className="mt-5">
        If you did not ask to sign in, close this page. Nothing happens until the button is pressed.
      </Callout>
    </Door>
  );
}

const WHY: Record<LinkState['state'], string> = {
  ready: '',
  used: 'It was used already. Each link works once.',
  expired: 'Its ten minutes are over.',
  unknown: 'It is not complete, or not one of ours. Copy it from the mail whole, or ask for a new one.',
};
