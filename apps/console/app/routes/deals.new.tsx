import { ButtonLink } from '@handrail/ui/button';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { DealForm } from '../deals/deal-form.tsx';
import { draftAction, type FormAnswer } from '../deals/draft-action.server.ts';
import { typedOfValues } from '../deals/typed-form.ts';
import { Page } from '../shell/page.tsx';
import { viewerOf } from '@handrail/web/pages/viewer.server';

export const meta: MetaFunction = () => [{ title: 'New deal · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { workspace } = await caller.me.get();
  const { timeZone } = viewerOf(args.request, workspace.timezone, args.context.services.now());
  return { timeZone };
}

export const action = draftAction;

/** What is typed here is newer than what a save of it would load. */
export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get('intent') !== 'autosave' && defaultShouldRevalidate;
}

/** What stands in an empty form: the values most deals have. */
const BLANK = { trigger: { kind: 'closed_won' } };
const NONE: FormAnswer['errors'] = [];

export default function NewDealPage() {
  const { timeZone } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  return (
    <Page
      title="New deal"
      description="Enter what you know; what is missing shows as a gap in the packet. The draft is saved as you type."
      actions={<ButtonLink href="/deals/drafts">Drafts</ButtonLink>}
    >
      <DealForm
        draft={answer?.draft ?? null}
        typed={answer?.typed ?? typedOfValues(BLANK, timeZone)}
        timeZone={timeZone}
        errors={answer?.errors ?? NONE}
      />
    </Page>
  );
}
