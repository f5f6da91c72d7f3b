import { EFFECT_LISTS, type EffectList } from '@handrail/core/effects/states';
import { Card } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import { Table } from '@handrail/ui/table';
import { Tabs } from '@handrail/ui/tabs';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData, useSearchParams, type ShouldRevalidateFunctionArgs } from '@remix-run/react';
import { callerFor } from '../api.server.ts';
import { effectColumns } from '../outbox/columns.tsx';
import { OutboxEmpty } from '../outbox/empty.tsx';
import { OutboxFilterBar } from '../outbox/filter-bar.tsx';
import { outboxHref, readOutboxQuery } from '../outbox/query.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction = () => [{ title: 'Outbox · Handrail' }];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  return caller.outbox.list(readOutboxQuery(new URL(args.request.url).searchParams));
}

/** Opening a drawer over the list does not load the list again. */
export function shouldRevalidate({ currentUrl, nextUrl, formMethod }: ShouldRevalidateFunctionArgs) {
  if (formMethod !== undefined && formMethod !== 'GET') return true;
  return currentUrl.search !== nextUrl.search || nextUrl.pathname === currentUrl.pathname;
}

const LIST_LABELS: Readonly<Record<EffectList, string>> = {
  planned: 'Planned or held',
  under_way: 'Under way',
  done: 'Done',
  failed: 'Failed',
  unknown: 'Unknown',
  cancelled: 'Cancelled',
};

export default function OutboxPage() {
  const { items, next, previous, counts } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const query = readOutboxQuery(params);
  return (
    <Page
      title="Outbox"
      description={summary(counts.failed, counts.unknown)}
      tabs={
        <Tabs
          label="State"
          tabs={[
            {
              href: outboxHref({ ...query, list: undefined, cursor: undefined }),
              label: 'All',
              current: !query.list,
            },
            ...EFFECT_LISTS.map((list) => ({
              href: outboxHref({ ...query, list, cursor: undefined }),
              label: LIST_LABELS[list],
              count: counted(counts[list]),
              current: query.list === list,
            })),
          ]}
        />
      }
    >
      <div className="space-y-3">
        <OutboxFilterBar query={query} />
        <Card>
          <div className="relative md:overflow-x-auto">
            <Table
              caption="Effects, newest first"
              columns={effectColumns(query)}
              rows={items}
              rowKey={(item) => item.id}
              empty={<OutboxEmpty query={query} />}
            />
          </div>
          {items.length > 0 && (
            <Pager
              label="Outbox"
              previousHref={previous && outboxHref({ ...query, cursor: previous })}
              nextHref={next && outboxHref({ ...query, cursor: next })}
              note={`${items.length} shown`}
            />
          )}
        </Card>
      </div>
      <Outlet />
    </Page>
  );
}

function counted(count: number): string {
  return count > 999 ? '999+' : String(count);
}

function summary(failed: number, unknown: number): string {
  if (failed + unknown === 0) return 'What Handrail does beyond its own records. Nothing waits for a person.';
  const parts = [
    ...(failed > 0 ? [`${counted(failed)} failed`] : []),
    ...(unknown > 0 ? [`${counted(unknown)} that nobody knows the end of`] : []),
  ];
  return `What waits for a person: ${parts.join(', ')}.`;
}
