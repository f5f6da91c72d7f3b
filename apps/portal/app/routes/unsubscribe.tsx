import { peekUnsubscribe } from '@handrail/api/unsubscribe/by-link';
import { Button, ButtonLink } from '@handrail/ui/button';
import { Callout } from '@handrail/ui/callout';
import type { HeadersFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bigButton } from '../sign-in/big.ts';
import { Door } from '../sign-in/door.tsx';
import { pageTitle } from '../words/page-title.ts';
import { useSay } from '../words/words.tsx';

export const meta: MetaFunction = ({ matches }) => [
  ...pageTitle(matches, 'unsubscribe.title'),
  { name: 'robots', content: 'noindex' },
];

export const headers: HeadersFunction = () => ({ 'cache-control': 'private, no-store' });

/** Looks at a link and changes nothing: programs that check mails open every link. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get('token') ?? '';
  return { token, view: await peekUnsubscribe(context.services, token) };
}

/** The way out of mails of one kind, for whoever has such a mail. The button goes where mail programs go (`server/app`). */
export default function UnsubscribePage() {
  const { token, view } = useLoaderData<typeof loader>();
  const say = useSay();
  const settings = (
    <ButtonLink href="/account" size="lg" className={bigButton}>
      {say('unsubscribe.settings')}
    </ButtonLink>
  );
  if (view === null)
    return (
      <Door title={say('unsubscribe.title')}>
        <Callout tone="warning" alert className="mb-6 text-base">
          {say('unsubscribe.unknown')}
        </Callout>
        {settings}
      </Door>
    );
  const { vendor, mail, isUnwanted } = view;
  if (isUnwanted)
    return (
      <Door title={say('unsubscribe.title')}>
        <Callout tone="good" className="mb-6 text-base" title={say('unsubscribe.done')}>
          {say('unsubscribe.back')}
        </Callout>
        {settings}
      </Door>
    );
  return (
    <Door title={say('unsubscribe.title')} description={say(`unsubscribe.${mail}`, { vendor })}>
      <form method="post" action={`/unsubscribe?token=${encodeURIComponent(token)}`}>
        <input type="hidden" name="from" value="page" />
        <Button type="submit" variant="primary" size="lg" className={bigButton}>
          {say('unsubscribe.go')}
        </Button>
      </form>
    </Door>
  );
}
