import { HOLD_LABELS, LANE_LABELS, TIER_LABELS } from '@handrail/core/rules/labels';
import { ButtonLink } from '@handrail/ui/button';
import { Card } from '@handrail/ui/card';
import { ColumnChoice } from '@handrail/ui/column-choice';
import { Pager } from '@handrail/ui/pager';
import { Table } from '@handrail/ui/table';
import { Tabs } from '@handrail/ui/tabs';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useNavigation, useSearchParams } from '@remix-run/react';
import { Plus, Upload } from 'lucide-react';
import { callerFor } from '../api.server.ts';
import { labelOf, STATE_LABELS } from '../onboardings/labels.ts';
import { Board } from '../onboardings/list/board.tsx';
import { filterChips } from '../onboardings/list/chips.ts';
import { CHOOSABLE, chosenColumns, listColumns, withKept } from '../onboardings/list/columns.tsx';
import { NoOnboardings, NoResults } from '../onboardings/list/empty.tsx';
import { FilterBar } from '../onboardings/list/filter-bar.tsx';
import { listLine } from '../onboardings/list/line.ts';
import { listHref, readListQuery } from '../onboardings/list/query.ts';
import { Page } from '../shell/page.tsx';
import { useMay } from '../shell/use-may.ts';

export const meta: MetaFunction = () => [{ title: 'Onboardings · Handrail' }];

const PAGE_SIZE = 50;

export async function loader(args: LoaderFunctionArgs) {
  const caller = await callerFor(args);
  const { filters, sort, view, cursor } = readListQuery(new URL(args.request.url).searchParams);
  if (view === 'board') return { view, board: await caller.onboardings.board(filters) } as const;
  const page = await caller.onboardings.list({ ...filters, sort, cursor, limit: PAGE_SIZE });
  return { view, page: { ...page, items: page.items.map(listLine) } } as const;
}

export default function OnboardingsPage() {
  const data = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const may = useMay();
  const query = readListQuery(params);
  const chosen = chosenColumns(params);
  const keep = params.getAll('columns').map((key) => ['columns', key] as const);
  const chips = filterChips(query, wordOf);
  const at = (changed: Partial<typeof query>) =>
    withKept(listHref({ ...query, cursor: undefined, ...changed }), keep);
  const resetHref = at({ filters: {} });
  const empty =
    data.view === 'board'
      ? data.board.columns.every(({ count }) => count === 0)
      : data.page.items.length === 0;
  const filtered = chips.length > 0 || query.cursor !== undefined;
  const navigation = useNavigation();
  const loading =
    navigation.state === 'loading' &&
    navigation.location.pathname === '/onboardings' &&
    navigation.formMethod === undefined;
  return (
    <Page
      title="Onboardings"
      actions={
        <>
          {may('imports.run') && (
            <ButtonLink href="/import" icon={<Upload size={14} aria-hidden="true" />}>
              Import
            </ButtonLink>
          )}
          {may('drafts.edit') && (
            <ButtonLink href="/deals/new" variant="primary" icon={<Plus size={14} aria-hidden="true" />}>
              New deal
            </ButtonLink>
          )}
        </>
      }
      tabs={
        <Tabs
          label="View"
          tabs={[
            { href: at({ view: 'table' }), label: 'Table', current: data.view === 'table' },
            { href: at({ view: 'board' }), label: 'Board', current: data.view === 'board' },
          ]}
        />
      }
    >
      {empty && !filtered ? (
        <NoOnboardings />
      ) : (
        <div className="space-y-3">
          <FilterBar
            query={query}
            chips={chips.map((chip) => ({ ...chip, removeHref: withKept(chip.removeHref, keep) }))}
            keep={keep}
            resetHref={resetHref}
            actions={
              data.view === 'table' && (
                <div className="max-md:hidden">
                  <ColumnChoice columns={CHOOSABLE} chosen={chosen} keep={keptForColumns(params)} />
                </div>
              )
            }
          />
          {data.view === 'board' ? (
            empty ? (
              <Card>
                <NoResults resetHref={resetHref} />
              </Card>
            ) : (
              <Board board={data.board} query={query} />
            )
          ) : (
            <Card className={loading ? 'opacity-60 transition-opacity delay-150' : ''}>
              <div className="relative md:overflow-x-auto">
                <Table
                  caption="Onboardings"
                  nowrap
                  columns={listColumns(query, chosen, keep)}
                  rows={data.page.items}
                  rowKey={(item) => item.id}
                  empty={<NoResults resetHref={resetHref} />}
                />
              </div>
              <div className="border-t border-line">
                <Pager
                  label="Onboardings"
                  previousHref={data.page.previous && at({ cursor: data.page.previous })}
                  nextHref={data.page.next && at({ cursor: data.page.next })}
                  note={`${data.page.items.length} shown`}
                />
              </div>
            </Card>
          )}
        </div>
      )}
    </Page>
  );
}

function keptForColumns(params: URLSearchParams): [string, string][] {
  return [...params].filter(([name]) => name !== 'columns' && name !== 'cursor');
}

function wordOf(filter: 'state' | 'lane' | 'tier' | 'hold' | 'row', value: string): string {
  switch (filter) {
    case 'state':
      return labelOf(STATE_LABELS, value);
    case 'lane':
      return labelOf(LANE_LABELS, value);
    case 'tier':
      return value === 'none' ? 'No finding' : labelOf(TIER_LABELS, value);
    case 'hold':
      return labelOf(HOLD_LABELS, value);
    case 'row':
      return value;
  }
}
