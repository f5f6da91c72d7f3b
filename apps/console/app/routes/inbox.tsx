import { Button, ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import { EmptyState } from '@handrail/ui/empty-state';
import { Pager } from '@handrail/ui/pager';
import { Tabs } from '@handrail/ui/tabs';
import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { Form, useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { Bell, CheckCheck } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { formOf } from '@handrail/web/pages/form-of.server';
import { inboxHref, readInboxQuery } from '../inbox/address.ts';
import { NoticeList } from '../inbox/notice-list.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Inbox · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return caller.inbox.list(readInboxQuery(new URL(args.request.url).searchParams));
}

/** Marks one notice as read, or all that were there when the page was loaded. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const [notice, upTo] = [form.get('notice'), form.get('upTo')];
  if (typeof notice === 'string') await caller.inbox.read({ id: notice });
  if (typeof upTo === 'string') await caller.inbox.readAll({ upTo });
  return redirect(inboxHref(readInboxQuery(new URL(args.request.url).searchParams)));
}

export default function InboxPage() {
  const { items, next, previous, unread, newest } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const query = readInboxQuery(params);
  const here = inboxHref(query);
  const busy = useNavigation().formData?.has('upTo') === true;
  return (
    <Page
      title="Inbox"
      width="reading"
      description={unread === 0 ? 'You have read everything.' : `${counted(unread)} unread.`}
      actions={
        unread > 0 && newest !== null ? (
          <Form method="post" action={here}>
            <input type="hidden" name="upTo" value={newest} />
            <Button type="submit" busy={busy} icon={<CheckCheck size={14} aria-hidden="true" />}>
              Mark all as read
            </Button>
          </Form>
        ) : undefined
      }
      tabs={
        <Tabs
          label="Which notices"
          tabs={[
            { href: inboxHref({ unread: false }), label: 'All', current: !query.unread },
            {
              href: inboxHref({ unread: true }),
              label: 'Unread',
              count: counted(unread),
              current: query.unread,
            },
          ]}
        />
      }
    >
      <Card>
        {items.length === 0 ? (
          <Empty unread={query.unread} />
        ) : (
          <>
            <NoticeList notices={items} here={here} />
            <Pager
              label="Inbox"
              previousHref={previous && inboxHref({ ...query, cursor: previous })}
              nextHref={next && inboxHref({ ...query, cursor: next })}
              note={`${items.length} shown`}
            />
          </>
        )}
      </Card>
    </Page>
  );
}

function Empty({ unread }: { unread: boolean }) {
  return (
    <EmptyState
      icon={<Bell size={18} />}
      title={unread ? 'Nothing unread' : 'No notice yet'}
      action={
        unread ? (
          <ButtonLink href={inboxHref({ unread: false })}>Show all notices</ButtonLink>
        ) : (
          <ButtonLink href="/queue">Go to the queue</ButtonLink>
        )
      }
    >
      {unread
        ? 'What you have opened or marked as read stands under All.'
        : 'Handrail tells you here when a question, a task or an escalation comes to you, when somebody mentions you, and when something happens to an onboarding that you watch. The same comes by mail where a mail server is set.'}
    </EmptyState>
  );
}

function counted(unread: number): string {
  return unread > 99 ? '99+' : String(unread);
}
