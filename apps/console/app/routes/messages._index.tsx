import { MESSAGE_LISTS, type MessageList } from '@handrail/core/messages/states';
import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import { EmptyState } from '@handrail/ui/empty-state';
import { Pager } from '@handrail/ui/pager';
import { Table } from '@handrail/ui/table';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { MailCheck } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { messageColumns } from '../messages/columns.tsx';
import { messagesHref } from '../messages/hrefs.ts';
import { MessageTabs } from '../messages/message-tabs.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Messages · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const query = new URL(args.request.url).searchParams;
  const list = MESSAGE_LISTS.find((one) => one === query.get('list')) ?? 'awaiting';
  const cursor = query.get('cursor')?.slice(0, 200);
  return { list, page: await caller.messages.list({ list, ...(cursor && { cursor }) }) };
}

const EMPTY: Readonly<Record<MessageList, { readonly title: string; readonly text: string }>> = {
  awaiting: {
    title: 'No message awaits approval',
    text: 'Messages to customers stand here once their writers ask for approval. Whoever may approve one is told.',
  },
  draft: {
    title: 'No drafts',
    text: 'Open an onboarding and write a message: it begins with a template that is filled from the packet.',
  },
  approved: {
    title: 'Nothing was approved yet',
    text: 'What was approved stands here, with how far its mail has come.',
  },
  stopped: {
    title: 'Nothing was stopped',
    text: 'Messages that were rejected or discarded stand here.',
  },
};

export default function MessagesPage() {
  const { list, page } = useLoaderData<typeof loader>();
  const { items, counts, next, previous } = page;
  return (
    <Page
      title="Messages"
      description="Mails to customers. Nothing goes out before somebody approves it."
      tabs={<MessageTabs current={list} counts={counts} />}
    >
      <Card>
        <div className="relative md:overflow-x-auto">
          <Table
            caption="Messages, newest first"
            columns={messageColumns({ withCustomer: true })}
            rows={items}
            rowKey={(item) => item.id}
            empty={
              <EmptyState
                icon={<MailCheck size={20} />}
                title={EMPTY[list].title}
                action={<ButtonLink href="/onboardings">Go to the onboardings</ButtonLink>}
              >
                {EMPTY[list].text}
              </EmptyState>
            }
          />
        </div>
        {items.length > 0 && (
          <Pager
            label="Messages"
            previousHref={previous && messagesHref(list, previous)}
            nextHref={next && messagesHref(list, next)}
            note={`${items.length} shown`}
          />
        )}
      </Card>
    </Page>
  );
}
