import type { ShadowCaseItem } from '@handrail/api/shadow/views';
import { Badge } from '@handrail/ui/badge';
import { HoldChip } from '@handrail/ui/hold-chip';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { Link } from '@handrail/ui/link';
import { ScoreBar } from '@handrail/ui/score-bar';
import { rowLink, Table, type Column } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';
import { CircleCheck, CircleX, Diff } from 'lucide-react';
import type { ReactNode } from 'react';
import { caseHref, type CasesQuery } from './address.ts';
import { caseName } from './case-name.ts';

type Props = {
  readonly runId: string;
  readonly cases: readonly ShadowCaseItem[];
  readonly query: CasesQuery;
  readonly labelled: boolean;
  readonly empty: ReactNode;
};

/** The records of a run with what became of each; every one opens to its case. */
export function CasesTable({ runId, cases, query, labelled, empty }: Props) {
  return (
    <Table
      caption="Records of the run"
      columns={columns(runId, query, labelled)}
      rows={cases}
      rowKey={({ place }) => String(place)}
      rowClass={({ error }) => (error ? 'bg-hold-soft/50' : undefined)}
      empty={empty}
    />
  );
}

function columns(runId: string, query: CasesQuery, labelled: boolean): readonly Column<ShadowCaseItem>[] {
  return [
    {
      key: 'place',
      header: 'No.',
      align: 'end',
      phone: 'hidden',
      className: 'w-12',
      cell: ({ place }) => <span className="tabular">{place.toLocaleString('en')}</span>,
    },
    {
      key: 'customer',
      header: 'Customer',
      phone: 'title',
      className: 'min-w-44',
      cell: (item) => (
        <>
          <Link
            href={caseHref(runId, item.place, query)}
            {...rowLink}
            className={`${rowLink.className} [overflow-wrap:anywhere]`}
          >
            {caseName(item)}
          </Link>
          <span className="block text-xs break-all text-faint">
            {[item.id, item.standsAt].filter((part) => part !== null).join(' · ')}
          </span>
        </>
      ),
    },
    {
      key: 'what',
      header: 'What would have stood there',
      phone: 'plain',
      className: 'min-w-64',
      cell: (item) => <What item={item} />,
    },
    {
      key: 'lane',
      header: 'Lane',
      phone: 'plain',
      cell: ({ lane }) => lane && <LaneBadge lane={lane} />,
    },
    {
      key: 'complete',
      header: 'Complete',
      phone: 'plain',
      cell: ({ completeness }) =>
        completeness === null ? null : <ScoreBar value={completeness} label="Completeness" />,
    },
    ...(labelled
      ? ([
          {
            key: 'labels',
            header: 'Labels',
            phone: 'plain',
            className: 'w-32',
            cell: (item) => <Labels item={item} />,
          },
        ] satisfies Column<ShadowCaseItem>[])
      : []),
  ];
}

function What({ item: { error, tier, findings, holds } }: { item: ShadowCaseItem }) {
  if (error)
    return (
      <span className="block text-ink [overflow-wrap:anywhere]">
        <CircleX size={13} aria-hidden="true" className="mr-1 inline text-hold" />
        <span className="font-medium">Refused.</span> {error.message}{' '}
        {error.path !== '' && <code className="text-xs break-all text-hold">{error.path}</code>}
      </span>
    );
  if (tier === null)
    return (
      <span className="inline-flex items-center gap-1 text-good">
        <CircleCheck size={13} aria-hidden="true" /> No finding
      </span>
    );
  return (
    <span className="flex flex-wrap items-center gap-1.5">
      <TierBadge tier={tier} />
      <span className="text-ink">
        {findings} {findings === 1 ? 'finding' : 'findings'}
      </span>
      {holds.map((hold) => (
        <HoldChip key={hold} hold={hold} />
      ))}
    </span>
  );
}

function Labels({ item: { error, labelled, disagrees } }: { item: ShadowCaseItem }) {
  if (error) return null;
  if (!labelled) return <span className="text-xs text-faint">no labels</span>;
  return disagrees ? (
    <Badge tone="high" icon={<Diff size={12} aria-hidden="true" />}>
      Disagrees
    </Badge>
  ) : (
    <Badge tone="good" icon={<CircleCheck size={12} aria-hidden="true" />}>
      Agrees
    </Badge>
  );
}
