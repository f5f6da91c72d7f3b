import type { BoardView, OnboardingListItem } from '@handrail/api/views';
import { ONBOARDING_STATES } from '@handrail/core/deals/states';
import { HoldChip } from '@handrail/ui/hold-chip';
import { LaneBadge } from '@handrail/ui/lane-badge';
import { Link } from '@handrail/ui/link';
import { MoneyText } from '@handrail/ui/money-text';
import { rowLink } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../evidence/plain-text.tsx';
import { STATE_LABELS } from '../labels.ts';
import { listHref, type ListQuery } from './query.ts';

/** Onboardings by state, one column each; empty states stand narrow so that the way stays visible. */
export function Board({ board, query }: { board: BoardView; query: ListQuery }) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label="Onboardings by state"
      className="relative -mx-4 overflow-x-auto px-4 pb-3 sm:-mx-6 sm:px-6 lg:-mx-8 lg:px-8"
    >
      <ol className="flex items-start gap-3">
        {board.columns
          .toSorted(
            (one, other) => ONBOARDING_STATES.indexOf(one.state) - ONBOARDING_STATES.indexOf(other.state),
          )
          .map((column) => (
            <li key={column.state} className={column.items.length > 0 ? 'w-72 shrink-0' : 'w-32 shrink-0'}>
              <h2 className="flex min-h-11 items-end justify-between gap-2 px-1 pb-2 text-xs font-semibold text-muted">
                {STATE_LABELS[column.state]}
                <span className="font-normal tabular text-faint">
                  {column.count > 999 ? '999+' : column.count}
                </span>
              </h2>
              {column.items.length === 0 ? (
                <p className="rounded-lg border border-dashed border-line px-3 py-4 text-center text-xs text-faint">
                  none
                </p>
              ) : (
                <ul className="space-y-2">
                  {column.items.map((item) => (
                    <Card key={item.id} item={item} />
                  ))}
                </ul>
              )}
              {column.count > column.items.length && (
                <Link
                  href={listHref({
                    ...query,
                    view: 'table',
                    filters: { ...query.filters, state: [column.state] },
                  })}
                  className="mt-2 block rounded-md px-1 text-xs text-accent-ink hover:underline"
                >
                  All in {STATE_LABELS[column.state].toLowerCase()}
                </Link>
              )}
            </li>
          ))}
      </ol>
    </div>
  );
}

function Card({ item }: { item: OnboardingListItem }) {
  return (
    <li className="group/row relative rounded-lg border border-line bg-surface p-3 text-sm shadow-xs transition-colors focus-within:border-line-strong hover:border-line-strong">
      <div className="flex items-start justify-between gap-2">
        <span className="min-w-0 break-words">
          <Link href={`/onboardings/${item.id}`} {...rowLink}>
            <PlainText text={item.accountName} />
          </Link>
        </span>
        {item.tier && <TierBadge tier={item.tier} className="shrink-0" />}
      </div>
      <p className="truncate text-xs text-faint">
        {item.closed ? item.dealName : `Not closed yet · ${item.dealName}`}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-1">
        <LaneBadge lane={item.lane} />
        {item.holds.slice(0, 2).map((hold) => (
          <HoldChip key={hold} hold={hold} />
        ))}
        {item.holds.length > 2 && <span className="text-xs text-faint">+{item.holds.length - 2}</span>}
      </div>
      <p className="mt-2 flex items-center justify-between gap-2 text-xs text-muted">
        <span className="truncate">{item.csm ?? 'no CSM'}</span>
        <span className="shrink-0 tabular">
          {item.annualValue ? <MoneyText {...item.annualValue} /> : <Time at={item.updatedAt} />}
        </span>
      </p>
    </li>
  );
}
