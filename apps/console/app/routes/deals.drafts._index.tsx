import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  useLoaderData,
  type ClientActionFunctionArgs,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import { Plus } from 'lucide-react';
import { callerFor, callerIfSignedIn } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { autosave, discardDraft } from '../deals/draft-action.server.ts';
import { DraftList } from '../deals/draft-list.tsx';
import type { SaveAnswer } from '../deals/use-autosave.ts';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Drafts · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const drafts = await caller.drafts.list();
  return { drafts: drafts.map(({ values: _values, ...draft }) => draft) };
}

/** Saves a draft while it is typed, puts one away, or brings one back. */
export async function action(args: ActionFunctionArgs) {
  const form = await formOf(args.request);
  const id = form.get('draftId');
  const intent = form.get('intent');
  if (intent === 'autosave') return autosave(await callerIfSignedIn(args), form);
  const caller = await callerFor(args);
  if (intent === 'discard' && typeof id === 'string') return discardDraft(caller, id, args);
  const result = await attempt(caller.drafts.restore({ id: typeof id === 'string' ? id : '' }));
  if (!result.ok)
    return redirectWithFlash('/deals/drafts', { tone: 'danger', text: result.sentence }, args.context);
  return redirectWithFlash('/deals/drafts', { tone: 'good', text: 'The draft is back.' }, args.context);
}

/** A save while typing that fails must not put an error page in the place of the form. */
export async function clientAction({ request, serverAction }: ClientActionFunctionArgs): Promise<unknown> {
  const intent = (await request.clone().formData()).get('intent');
  try {
    return await serverAction();
  } catch (error) {
    if (intent !== 'autosave') throw error;
    return { unsaved: 'unreachable' } satisfies SaveAnswer;
  }
}

export function shouldRevalidate({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formData?.get('intent') !== 'autosave' && defaultShouldRevalidate;
}

export default function DraftsPage() {
  const { drafts } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Drafts"
      description="Deals entered by hand and not submitted yet."
      actions={
        <ButtonLink href="/deals/new" variant="primary" icon={<Plus size={14} aria-hidden="true" />}>
          New deal
        </ButtonLink>
      }
    >
      <Card>
        <DraftList drafts={drafts} />
      </Card>
    </Page>
  );
}
