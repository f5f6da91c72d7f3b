import { ButtonLink } from '@handrail/ui/button';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { DealForm } from '../deals/deal-form.tsx';
import { draftAction, type FormAnswer } from '../deals/draft-action.server.ts';
import { typedOfValues } from '../deals/typed-form.ts';
import { Page } from '../shell/page.tsx';
import { viewerOf } from '@handrail/web/pages/viewer.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title || 'Draft'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const [{ workspace }, draft] = await Promise.all([
    caller.me.get(),
    caller.drafts.get({ id: args.params['id'] ?? '' }),
  ]);
  const { timeZone } = viewerOf(args.request, workspace.timezone, args.context.services.now());
  const { id, version, updatedAt, title, values } = draft;
  return { timeZone, title, draft: { id, version, updatedAt }, typed: typedOfValues(values, timeZone) };
}

export const action = draftAction;

/** What is typed here is newer than what a save of it would load. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get('intent') !== 'autosave' && defaultShouldRevalidate;
}

const NONE: FormAnswer['errors'] = [];

export default function DraftPage() {
  const { timeZone, title, draft, typed } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  return (
    <Page
      title={title || 'Untitled draft'}
      crumbs={[{ href: '/deals/drafts', label: 'Drafts' }]}
      description="A deal by hand, not submitted yet. It is saved as you type."
      actions={<ButtonLink href="/deals/new">New deal</ButtonLink>}
    >
      <DealForm
        key={draft.id}
        draft={answer?.draft ?? draft}
        typed={answer?.typed ?? typed}
        timeZone={timeZone}
        errors={answer?.errors ?? NONE}
      />
    </Page>
  );
}
