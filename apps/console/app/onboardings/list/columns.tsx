import type { OnboardingSort } from '@handrail/api/views';
import { DateText } from '@handrail/ui/date-text';
import { HoldChip } from '@handrail/ui/hold-chip';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { Link } from '@handrail/ui/link';
import { Mark } from '@handrail/ui/mark';
import { MoneyText } from '@handrail/ui/money-text';
import { ScoreBar } from '@handrail/ui/score-bar';
import { rowLink, type Column } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../evidence/plain-text.tsx';
import { STATE_LABELS } from '../labels.ts';
import type { ListLine } from './line.ts';
import { listHref, type ListQuery } from './query.ts';

/** Columns that can be shown or left out; the customer always stands first. */
export const CHOOSABLE = [
  { key: 'risk', label: 'Tier' },
  { key: 'holds', label: 'Holds' },
  { key: 'state', label: 'State' },
  { key: 'lane', label: 'Lane' },
  { key: 'value', label: 'Annual value' },
  { key: 'completeness', label: 'Completeness' },
  { key: 'csm', label: 'CSM' },
  { key: 'ae', label: 'AE' },
  { key: 'kickoff', label: 'Kickoff' },
  { key: 'closed', label: 'Closed' },
  { key: 'received', label: 'Received' },
  { key: 'updated', label: 'Updated' },
] as const;
type ColumnKey = (typeof CHOOSABLE)[number]['key'];
const STANDARD: readonly ColumnKey[] = ['risk', 'holds', 'state', 'lane', 'value', 'csm', 'updated'];

/** The columns the address asks for, or the standard ones. */
export function chosenColumns(params: URLSearchParams): readonly ColumnKey[] {
  const asked = CHOOSABLE.map(({ key }) => key).filter((key) => params.getAll('columns').includes(key));
  return asked.length > 0 ? asked : STANDARD;
}

/** The table's columns; sortable ones lead to the same list in that order. */
export function listColumns(
  query: ListQuery,
  chosen: readonly ColumnKey[],
  keep: readonly (readonly [string, string])[],
): Column<ListLine>[] {
  const sort = (name: OnboardingSort, direction: 'ascending' | 'descending') => ({
    href: withKept(listHref({ ...query, sort: name, cursor: undefined }), keep),
    active: query.sort === name ? direction : null,
  });
  const all: Record<ColumnKey, Column<ListLine>> = {
    risk: {
      key: 'risk',
      header: 'Tier',
      phone: 'plain',
      sort: sort('risk', 'descending'),
      cell: (item) => <Risk item={item} />,
    },
    holds: {
      key: 'holds',
      header: 'Holds',
      phone: 'plain',
      className: 'min-w-32',
      cell: (item) => <Holds item={item} />,
    },
    state: {
      key: 'state',
      header: 'State',
      phone: 'plain',
      cell: (item) => STATE_LABELS[item.state],
    },
    lane: { key: 'lane', header: 'Lane', phone: 'plain', cell: (item) => <LaneBadge lane={item.lane} /> },
    value: {
      key: 'value',
      header: 'Annual value',
      align: 'end',
      phone: 'plain',
      cell: (item) => (item.annualValue ? <MoneyText {...item.annualValue} /> : <None />),
    },
    completeness: {
      key: 'completeness',
      header: 'Complete',
      phone: 'hidden',
      cell: (item) => <ScoreBar value={item.completeness} label="Completeness" />,
    },
    csm: {
      key: 'csm',
      header: 'CSM',
      phone: 'plain',
      cell: (item) => item.csm ?? <None what="nobody" />,
    },
    ae: {
      key: 'ae',
      header: 'AE',
      phone: 'hidden',
      cell: (item) => item.ae ?? <None what="nobody" />,
    },
    kickoff: {
      key: 'kickoff',
      header: 'Kickoff',
      phone: 'hidden',
      cell: (item) => (item.kickoffAt ? <DateText date={item.kickoffAt} /> : <None what="not set" />),
    },
    closed: {
      key: 'closed',
      header: 'Closed',
      phone: 'hidden',
      sort: sort('closed', 'descending'),
      cell: (item) => <DateText date={item.closedAt} />,
    },
    received: {
      key: 'received',
      header: 'Received',
      phone: 'hidden',
      sort: sort('received', 'descending'),
      cell: (item) => <Time at={item.receivedAt} />,
    },
    updated: {
      key: 'updated',
      header: 'Updated',
      phone: 'hidden',
      sort: sort('updated', 'descending'),
      cell: (item) => <Time at={item.updatedAt} />,
    },
  };
  return [
    {
      key: 'account',
      header: 'Customer',
      phone: 'title',
      className: 'min-w-44 max-w-52 break-words 2xl:max-w-80',
      sort: sort('account', 'ascending'),
      cell: (item) => <Customer item={item} />,
    },
    ...chosen.map((key) => all[key]),
  ];
}

/** An address with search parameters that are not the query's own. */
export function withKept(href: string, keep: readonly (readonly [string, string])[]): string {
  if (keep.length === 0) return href;
  const [path = '', search] = href.split('?');
  const params = new URLSearchParams(search);
  for (const [name, value] of keep) params.append(name, value);
  return `${path}?${params.toString()}`;
}

function Customer({ item }: { item: ListLine }) {
  return (
    <>
      <Link href={`/onboardings/${item.id}`} {...rowLink}>
        <PlainText text={item.accountName} />
      </Link>
      <span className="block truncate text-xs text-faint">
        {!item.closed && (
          <span className="mr-1.5 font-medium text-medium">
            <Mark name="hourglass" /> Not closed yet
          </span>
        )}
        <PlainText text={item.dealName} />
      </span>
    </>
  );
}

function Risk({ item }: { item: ListLine }) {
  if (item.tier === null) {
    return (
      <span className="inline-flex items-center gap-1 text-xs text-good">
        <Mark name="circle-check" /> Clear
      </span>
    );
  }
  return (
    <span className="inline-flex items-center gap-1.5">
      <TierBadge tier={item.tier} />
      <span className="text-xs tabular text-faint">
        {item.findings}
        <span className="sr-only">{item.findings === 1 ? ' finding' : ' findings'}</span>
      </span>
    </span>
  );
}

function Holds({ item }: { item: ListLine }) {
  if (item.holds.length === 0) return <None what="nothing" />;
  const [first, ...rest] = item.holds;
  return (
    <span className="inline-flex items-center gap-1">
      {first && <HoldChip hold={first} />}
      {rest.length > 0 && (
        <span className="text-xs text-faint">
          {`+${rest.length}`}
          <span className="sr-only"> more holds</span>
        </span>
      )}
    </span>
  );
}

function None({ what = 'not given' }: { what?: string }) {
  return (
    <span role="img" aria-label={what} className="text-faint max-md:hidden">
      –
    </span>
  );
}
