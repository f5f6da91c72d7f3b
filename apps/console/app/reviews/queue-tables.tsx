import type { QueueItemView, QueueView } from '@handrail/api/reviews/queue-views';
import { Card, Section } from '@handrail/ui/card';
import { Pager } from '@handrail/ui/pager';
import { Table } from '@handrail/ui/table';
import { queueColumns } from './queue-columns.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { queueChips, queueHref, queueSearch, type QueueQuery } from './queue-query.ts';

/** A page of the queue: the viewer's own items first, then everyone else's, each under its heading. */
export function QueueTables({ page, query }: { page: QueueView; query: QueueQuery }) {
  const mine = page.items.filter((item) => item.mine);
  const others = page.items.filter((item) => !item.mine);
  const filtered = queueChips(query).length > 0 || query.cursor !== undefined;
  return (
    <div className="space-y-4">
      {page.items.length === 0 && (
        <Card>
          <QueueEmpty query={query} filtered={filtered} />
        </Card>
      )}
      {mine.length > 0 && <Part title="Yours" items={mine} query={query} />}
      {mine.length === 0 && others.length > 0 && !filtered && query.list === 'open' && (
        <p className="text-sm text-muted">Nothing waits for you. This is what waits for others.</p>
      )}
      {others.length > 0 && <Part title="Everyone else’s" items={others} query={query} />}
      {page.items.length > 0 && (
        <Pager
          label="Queue"
          previousHref={page.previous && queueHref({ ...query, cursor: page.previous })}
          nextHref={page.next && queueHref({ ...query, cursor: page.next })}
          note={`${page.items.length} shown`}
        />
      )}
    </div>
  );
}

type PartProps = {
  readonly title: string;
  readonly items: readonly QueueItemView[];
  readonly query: QueueQuery;
};

function Part({ title, items, query }: PartProps) {
  return (
    <Section title={title} flush>
      <div className="relative md:overflow-x-auto">
        <Table
          caption={`Review items: ${title.toLowerCase()}`}
          columns={queueColumns({
            cleanup: query.list === 'cleanup',
            choosing: items.some((item) => item.mayConfirm),
            search: queueSearch(query),
          })}
          rows={items}
          rowKey={(item) => `${item.onboardingId} ${item.row}`}
          empty={null}
        />
      </div>
    </Section>
  );
}
