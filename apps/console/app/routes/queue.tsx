import type { QueueCount } from '@handrail/api/reviews/queue-views';
import { Button } from '@handrail/ui/button';
import { Link } from '@handrail/ui/link';
import { Tabs } from '@handrail/ui/tabs';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Form,
  Outlet,
  useLoaderData,
  useNavigation,
  useSearchParams,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import { CheckCheck } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { attempt } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { messagesHref } from '../messages/hrefs.ts';
import { seenItems, seenValue } from '../reviews/confirm-box.tsx';
import { confirmedSentence, reopenedSentence, undoOf } from '../reviews/confirmed-sentence.ts';
import { QueueFilterBar } from '../reviews/queue-filter-bar.tsx';
import { queueHref, readQueueQuery, type QueueQuery } from '../reviews/queue-query.ts';
import { QueueTables } from '../reviews/queue-tables.tsx';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Queue · Handrail' }];

const PAGE_SIZE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { filters, ...query } = readQueueQuery(new URL(args.request.url).searchParams);
  const [page, messages] = await Promise.all([
    caller.reviews.queue({ ...filters, ...query, limit: PAGE_SIZE }),
    caller.messages.forApproval(),
  ]);
  return { page, messages };
}

/** Confirms findings of tier low: the chosen ones, or all that the page shows; or takes that back. */
export async function action(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const here = queueHref(readQueueQuery(new URL(args.request.url).searchParams));
  const takenBack = form.get('take-back');
  if (takenBack !== null) {
    const back = await attempt(caller.reviews.takeBackConfirmed({ at: String(takenBack) }));
    const message = back.ok
      ? ({ tone: 'good', text: reopenedSentence(back.value) } as const)
      : ({ tone: 'danger', text: back.sentence } as const);
    return redirectWithFlash(here, message, args.context);
  }
  const items = seenItems(form.getAll(form.get('which') === 'all' ? 'shown' : 'item'));
  const done = await attempt(caller.reviews.confirm({ items }));
  const message = done.ok
    ? { ...confirmedSentence(done.value), ...undoOf(done.value, here) }
    : ({ tone: 'danger', text: done.sentence } as const);
  return redirectWithFlash(here, message, args.context);
}

/** Opening a drawer over the queue does not load the queue again. */
export function shouldRevalidate({ currentUrl, nextUrl, formMethod }: ShouldRevalidateFunctionArgs) {
  if (formMethod !== undefined && formMethod !== 'GET') return true;
  return currentUrl.search !== nextUrl.search || nextUrl.pathname === currentUrl.pathname;
}

export default function QueuePage() {
  const { page, messages } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const query = readQueueQuery(params);
  const busy = useNavigation().formMethod === 'POST';
  const shown = page.items.filter((item) => item.mayConfirm);
  return (
    <Page
      title="Queue"
      description={
        <>
          {summary(page.counts.mine, messages)}
          {messages > 0 && (
            <Link href={messagesHref('awaiting')} className="text-accent-ink underline underline-offset-2">
              {messages === 1 ? 'One message' : `${messages} messages`} to approve
            </Link>
          )}
        </>
      }
      tabs={<QueueTabs page={page} query={query} />}
    >
      <div className="space-y-3">
        <QueueFilterBar query={query} />
        <div className="border-b border-line">
          <Tabs
            label="Whose items"
            tabs={(['everyone', 'mine'] as const).map((who) => ({
              href: queueHref({ ...query, who, cursor: undefined }),
              label: who === 'mine' ? 'Mine' : 'Everyone’s',
              count: counted(page.counts[who === 'mine' ? 'mine' : 'all'][query.list]),
              current: query.who === who,
            }))}
          />
        </div>
        {query.list === 'cleanup' && shown.length > 0 ? (
          <Form method="post" action={queueHref(query)} className="space-y-3">
            {shown.map((item) => (
              <input key={seenValue(item)} type="hidden" name="shown" value={seenValue(item)} />
            ))}
            <div className="flex flex-wrap items-center gap-2">
              <Button
                type="submit"
                variant="primary"
                busy={busy}
                icon={<CheckCheck size={14} aria-hidden="true" />}
              >
                Confirm chosen
              </Button>
              <Button type="submit" name="which" value="all" busy={busy}>
                {shown.length === 1 ? 'Confirm the one shown' : `Confirm all ${shown.length} shown`}
              </Button>
            </div>
            <QueueTables page={page} query={query} />
          </Form>
        ) : (
          <QueueTables page={page} query={query} />
        )}
      </div>
      <Outlet />
    </Page>
  );
}

const LIST_LABELS = {
  open: 'To decide',
  waiting: 'Waiting for an answer',
  conditional: 'Under a condition',
  cleanup: 'Clean-up',
} as const;

function QueueTabs({
  page,
  query,
}: {
  page: ReturnType<typeof useLoaderData<typeof loader>>['page'];
  query: QueueQuery;
}) {
  const counts = page.counts[query.who === 'mine' ? 'mine' : 'all'];
  return (
    <Tabs
      label="List"
      tabs={(['open', 'waiting', 'conditional', 'cleanup'] as const).map((list) => ({
        href: queueHref({ list, who: query.who, filters: {} }),
        label: LIST_LABELS[list],
        count: counted(counts[list]),
        current: query.list === list,
      }))}
    />
  );
}

function counted(count: number): string {
  return count > 999 ? '999+' : String(count);
}

/** What waits for the reader, up to the link to the messages that do. */
function summary({ open, overdue }: QueueCount, messages: number): string {
  if (open === 0) return messages > 0 ? 'No finding waits for you. ' : 'Nothing waits for you.';
  const waits = open === 1 ? 'One item waits for you' : `${counted(open)} items wait for you`;
  return `${overdue === 0 ? waits : `${waits}, ${counted(overdue)} over time`}. `;
}
