import type { EffectItem } from '@handrail/api/outbox/views';
import { EFFECT_LABELS } from '@handrail/core/effects/kinds';
import { HOLD_LABELS } from '@handrail/core/rules/labels';
import { Link } from '@handrail/ui/link';
import { rowLink, type Column } from '@handrail/ui/table';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { effectHref, type OutboxQuery } from './query.ts';
import { StateBadge } from './state-badge.tsx';

/** The outbox's columns; a line opens in the drawer over the list. */
export function effectColumns(query: OutboxQuery): Column<EffectItem>[] {
  return [
    {
      key: 'what',
      header: 'What',
      className: 'min-w-64',
      phone: 'title',
      cell: (item) => (
        <>
          <Link href={effectHref(item.id, query)} data-keep-scroll="" {...rowLink}>
            {EFFECT_LABELS[item.kind]}
          </Link>
          <span className="line-clamp-2 text-sm [overflow-wrap:anywhere] text-muted">
            <PlainText text={item.summary} />
          </span>
        </>
      ),
    },
    {
      key: 'account',
      header: 'Customer',
      className: 'w-48 [overflow-wrap:anywhere]',
      phone: 'plain',
      cell: (item) => <PlainText text={item.accountName} />,
    },
    {
      key: 'state',
      header: 'State',
      className: 'w-28',
      phone: 'plain',
      cell: (item) => <StateBadge item={item} />,
    },
    {
      key: 'why',
      header: 'Why it stands there',
      className: 'w-64 max-md:basis-full max-md:empty:hidden',
      phone: 'plain',
      cell: (item) => <Why item={item} />,
    },
    {
      key: 'planned',
      header: 'Planned',
      className: 'w-32 whitespace-nowrap',
      phone: 'plain',
      cell: (item) => <Time at={item.plannedAt} />,
    },
  ];
}

/** What it waits for, or what went wrong; nothing for the others. */
function Why({ item }: { item: EffectItem }) {
  if (item.heldBy.length > 0) return <>On hold: {item.heldBy.map((hold) => HOLD_LABELS[hold]).join(', ')}</>;
  if (item.error === null || item.state === 'done') return null;
  return (
    <span className="line-clamp-2 [overflow-wrap:anywhere]">
      <PlainText text={item.error} />
    </span>
  );
}
