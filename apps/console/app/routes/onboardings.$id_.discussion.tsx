import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { formProblem } from '../forms/server-errors.ts';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { packetHref } from '../onboardings/packet/address.ts';
import { Discussion } from '../reviews/discussion.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Discussion · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const [{ item }, discussion] = await Promise.all([
    caller.onboardings.get({ id }),
    caller.reviews.discussion({ onboardingId: id, ...(cursor ? { cursor: cursor.slice(0, 200) } : {}) }),
  ]);
  return { id: item.id, accountName: item.accountName, discussion };
}

const INTENTS = ['comment', 'watch', 'unwatch'] as const;

/** Keeps a comment, or begins or ends the watch; what is refused comes back with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const onboardingId = args.params.id ?? '';
  const back = packetHref({ id: onboardingId, version: null }, 'discussion');
  const intent = INTENTS.find((known) => known === form.get('intent'));
  switch (intent) {
    case 'comment': {
      const [body, row] = [String(form.get('body') ?? ''), String(form.get('row') ?? '')];
      const done = await attempt(
        caller.reviews.comment({ onboardingId, body, row: row === '' ? null : row }),
      );
      if (!done.ok) return data({ ...formProblem(done), body, row }, { status: statusOf(done.refusal) });
      return redirectWithFlash(back, { tone: 'good', text: 'Your comment is kept.' }, args.context);
    }
    case 'watch':
    case 'unwatch': {
      const watching = intent === 'watch';
      await caller.reviews.watch({ onboardingId, watching });
      const text = watching
        ? 'You get a notice of what happens here from now on.'
        : 'You get no more notices of what happens here.';
      return redirectWithFlash(back, { tone: 'good', text }, args.context);
    }
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }
}

export default function DiscussionPage() {
  const { id, accountName, discussion } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>();
  return (
    <Page
      width="reading"
      title="Discussion"
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id, version: null }), label: accountName },
      ]}
      description={<PlainText text={accountName} />}
    >
      <Discussion id={id} discussion={discussion} problem={problem ?? null} />
    </Page>
  );
}
