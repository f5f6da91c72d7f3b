import { MESSAGE_KIND_LABELS } from '@handrail/core/messages/kinds';
import { Callout } from '@handrail/ui/callout';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { useState } from 'react';
import { callerFor } from '../api.server.ts';
import { DecideSection } from '../messages/decide-section.tsx';
import { GivenForm } from '../messages/given-form.tsx';
import { HistorySection } from '../messages/history-section.tsx';
import { messageAction } from '../messages/message-action.server.ts';
import { sourceLinks } from '../messages/source-links.ts';
import { MessageBadge } from '../messages/state-badge.tsx';
import { ValuesSection } from '../messages/values-section.tsx';
import { WordsForm } from '../messages/words-form.tsx';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { packetHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${loaded ? MESSAGE_KIND_LABELS[loaded.message.item.kind] : 'Message'} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { id = '', messageId = '' } = args.params;
  const [message, { packet }] = await Promise.all([
    caller.messages.get({ id, messageId }),
    caller.onboardings.get({ id }),
  ]);
  return { message, sources: sourceLinks(id, packet, message) };
}

/** Changes, hands in, decides or discards; what is refused comes back with what was typed. */
export async function action(args: ActionFunctionArgs) {
  const done = await messageAction(args);
  return done instanceof Response ? done : data(done.problem, { status: done.status });
}

export default function MessagePage() {
  const { message, sources } = useLoaderData<typeof loader>();
  const problem = useActionData<typeof action>() ?? null;
  const busy = useNavigation().formMethod === 'POST';
  const [dirty, setDirty] = useState(false);
  const { item, remarks, template, confidence, may } = message;
  const elsewhere = problem !== null && !['subject', 'text', 'reason'].includes(problem.field);
  return (
    <Page
      title={
        <>
          {MESSAGE_KIND_LABELS[item.kind]}
          <span className="ml-2 inline-flex align-middle font-normal">
            <MessageBadge item={item} />
          </span>
        </>
      }
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id: item.onboardingId, version: null }, 'messages'), label: item.accountName },
      ]}
      description={
        <>
          Drafted by <PlainText text={item.draftedBy} />
          {template !== null && `, from the template “${template.title}” (version ${template.version})`}
          {confidence !== null && `, from an AI’s draft that says it is sure at ${confidence}`}
        </>
      }
    >
      <div className="space-y-4">
        {problem !== null && elsewhere && (
          <Callout tone="danger" alert>
            <PlainText text={problem.sentence} />
          </Callout>
        )}
        {remarks.map((one) => (
          <Callout key={one} tone="warning">
            <PlainText text={one} />
          </Callout>
        ))}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[minmax(0,1fr)_26rem] xl:grid-rows-[auto_1fr]">
          <WordsForm
            key={message.number}
            message={message}
            typed={problem?.typed ?? null}
            error={problem}
            busy={busy}
            onDirty={setDirty}
          />
          <div className="min-w-0 space-y-4 xl:col-start-2 xl:row-span-2 xl:row-start-1">
            <DecideSection
              message={message}
              busy={busy}
              dirty={dirty}
              reason={problem?.reason ?? ''}
              error={problem}
            />
            <ValuesSection message={message} sources={sources} />
          </div>
          <div className="min-w-0 space-y-4">
            {may.edit && template !== null && (
              <GivenForm key={`fill-${message.number}`} message={message} busy={busy} />
            )}
            <HistorySection message={message} />
          </div>
        </div>
      </div>
    </Page>
  );
}
