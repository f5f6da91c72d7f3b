import { isCommitting } from '@handrail/core/messages/commitments';
import { plainText } from '@handrail/core/messages/safeText';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { Conversation } from '../conversation/conversation.tsx';
import { conversationHref } from '../conversation/href.ts';
import { packetHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Conversation, ${page?.conversation.accountName ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const cursor = new URL(args.request.url).searchParams.get('cursor')?.slice(0, 200);
  return { id, conversation: await caller.conversation.get({ id, ...(cursor && { cursor }) }) };
}

const INTENTS = ['answer', 'settle'] as const;

/** Answers, or finishes the task of who is stuck. What is refused comes back with what was typed, and with the way it goes instead. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const fields = await formOf(args.request);
  const id = args.params.id ?? '';
  const said = (name: string) => String(fields.get(name) ?? '');
  const intent = INTENTS.find((known) => known === fields.get('intent'));
  switch (intent) {
    case 'answer': {
      const text = said('text');
      const done = await attempt(caller.conversation.answer({ id, form: said('form'), text }));
      if (done.ok)
        return redirectWithFlash(
          conversationHref(id),
          { tone: 'good', text: 'Your answer stands in the portal.' },
          args.context,
        );
      const { refusal, sentence } = done;
      const commits = refusal.kind === 'invalid' && isCommitting(plainText(text));
      const all = commits ? (await caller.messages.options({ id })).recipients : null;
      const recipients = all && [...new Map(all.map((one) => [one.email, one])).values()];
      return data({ sentence, text, recipients }, { status: statusOf(refusal) });
    }
    case 'settle': {
      const settling = {
        id,
        taskId: said('task'),
        version: Number(said('version')),
        done: said('done') === 'yes',
      };
      const settled = await attempt(caller.kickoff.settleTask(settling));
      const flash = settled.ok
        ? ({ tone: 'good', text: settling.done ? 'The task is done.' : 'The task is open again.' } as const)
        : ({ tone: 'danger', text: settled.sentence } as const);
      return redirectWithFlash(conversationHref(id), flash, args.context);
    }
    case undefined:
      throw refusalResponse({ kind: 'not_found' });
  }
}

/** What the customer's people and ours write to each other. */
export default function ConversationPage() {
  const { id, conversation } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  return (
    <Page
      width="reading"
      title="Conversation"
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id, version: null }), label: conversation.accountName },
      ]}
      description="What the customer’s people write in the portal, and what we answer them."
    >
      <Conversation id={id} conversation={conversation} problem={problem} />
    </Page>
  );
}
