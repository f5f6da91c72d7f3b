import { HISTORY_PARTS, type HistoryPart } from '@handrail/api/onboardings/history-views';
import { Card } from '@handrail/ui/card';
import { EmptyState } from '@handrail/ui/empty-state';
import { Pager } from '@handrail/ui/pager';
import { Tabs } from '@handrail/ui/tabs';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { History } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { HistoryEntries } from '../onboardings/history/entries.tsx';
import { historyHref, readHistoryQuery } from '../onboardings/history/query.ts';
import { packetHref } from '../onboardings/packet/address.ts';
import { Page } from '../shell/page.tsx';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `History, ${data?.accountName ?? ''} · Handrail` },
];

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params.id ?? '';
  const { part, cursor } = readHistoryQuery(new URL(args.request.url).searchParams);
  const history = await caller.onboardings.history({ id, ...(part && { part }), ...(cursor && { cursor }) });
  return { id, part, ...history };
}

const PART_LABELS: Readonly<Record<HistoryPart, string>> = {
  records: 'Records and findings',
  decisions: 'Decisions',
  actions: 'Actions',
};

export default function HistoryPage() {
  const { id, part, accountName, entries } = useLoaderData<typeof loader>();
  return (
    <Page
      width="reading"
      title="History"
      description="What came in, what people decided, and what was carried out, newest first."
      crumbs={[
        { href: '/onboardings', label: 'Onboardings' },
        { href: packetHref({ id, version: null }), label: accountName },
      ]}
      tabs={
        <Tabs
          label="Part of the history"
          tabs={[
            { href: historyHref(id), label: 'Everything', current: part === null },
            ...HISTORY_PARTS.map((one) => ({
              href: historyHref(id, { part: one }),
              label: PART_LABELS[one],
              current: part === one,
            })),
          ]}
        />
      }
    >
      <Card className="overflow-clip">
        {entries.items.length === 0 ? (
          <EmptyState icon={<History size={18} />} title="Nothing of this kind yet">
            It will stand here as soon as it happens.
          </EmptyState>
        ) : (
          <HistoryEntries id={id} entries={entries.items} />
        )}
        {(entries.previous !== null || entries.next !== null) && (
          <div className="border-t border-line">
            <Pager
              label="History"
              previousHref={entries.previous && historyHref(id, { part, cursor: entries.previous })}
              nextHref={entries.next && historyHref(id, { part, cursor: entries.next })}
              note={`${entries.items.length} shown`}
            />
          </div>
        )}
      </Card>
    </Page>
  );
}
