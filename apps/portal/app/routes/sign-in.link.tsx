import { consumeLink, peekLink, type LinkState } from '@handrail/api/people/consume-sign-in';
import type { PageCatalogue } from '@handrail/core/portal/texts/pages';
import { Button, ButtonLink } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import { enter } from '@handrail/web/pages/enter.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { readPending } from '@handrail/web/pages/pending.server';
import { statusOf } from '@handrail/web/pages/refusals.server';
import { visitorOf } from '@handrail/web/pages/visitor.server';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { bigButton } from '../sign-in/big.ts';
import { Door } from '../sign-in/door.tsx';
import { doorRefusal } from '../sign-in/refusal-words.ts';
import { pageLanguage, sayFor } from '../words/language.server.ts';
import { useSay } from '../words/words.tsx';

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
  const say = sayFor(pageLanguage(request, null));
  return data(
    { sentence: doorRefusal(say, outcome.refusal, say('link.used')) },
    { status: statusOf(outcome.refusal) },
  );
}

export default function LinkPage() {
  const { token, link } = useLoaderData<typeof loader>();
  const failed = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle';
  const say = useSay();
  if (link.state !== 'ready' || failed) {
    const why = link.state === 'ready' ? failed?.sentence : say(WHY[link.state]);
    return (
      <Door title={say('link.failed')} description={why}>
        <ButtonLink href="/sign-in" variant="primary" size="lg" className={bigButton}>
          {say('link.new')}
        </ButtonLink>
      </Door>
    );
  }
  return (
    <Door
      title={say('link.title')}
      description={<span className="break-words">{say('link.as', { email: link.email })}</span>}
    >
      <Form method="post">
        <input type="hidden" name="token" value={token} />
        <Button type="submit" variant="primary" size="lg" busy={busy} className={bigButton} autoFocus>
          {say('link.submit')}
        </Button>
      </Form>
      <Callout className="mt-6">{say('link.careful')}</Callout>
    </Door>
  );
}

const WHY = {
  used: 'link.used',
  expired: 'link.expired',
  unknown: 'link.unknown',
} as const satisfies Record<Exclude<LinkState['state'], 'ready'>, keyof PageCatalogue>;
