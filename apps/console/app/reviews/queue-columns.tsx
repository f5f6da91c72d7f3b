import type { QueueItemView } from '@handrail/api/reviews/queue-views';
import { HOLD_LABELS, ROLE_LABELS } from '@handrail/core/rules/labels';
import { HoldChip } from '@handrail/ui/hold-chip';
import { Link } from '@handrail/ui/link';
import { aboveRowLink, rowLink, type Column } from '@handrail/ui/table';
import { TierBadge } from '@handrail/ui/tier-badge';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { findingId } from '../findings/finding-id.ts';
import { ConfirmBox } from './confirm-box.tsx';
import { SlaClock } from './sla-clock.tsx';

/** The queue's columns. `cleanup`: findings of tier low, which have no clock and are ticked off. */
export function queueColumns(given: {
  readonly cleanup: boolean;
  /** Whether there is anything that the viewer may tick off. */
  readonly choosing: boolean;
  /** The search part of the page's address, which a drawer over it keeps. */
  readonly search: string;
}): Column<QueueItemView>[] {
  const clock: Column<QueueItemView> = {
    key: 'clock',
    header: 'Clock',
    className: 'w-40',
    phone: 'plain',
    cell: (item) => <SlaClock item={item} />,
  };
  const tier: Column<QueueItemView> = {
    key: 'tier',
    header: 'Tier',
    className: 'w-24',
    phone: 'plain',
    cell: (item) => <TierBadge tier={item.tier} />,
  };
  const box: Column<QueueItemView> = {
    key: 'box',
    header: 'Choose',
    className: 'w-16',
    phone: 'plain',
    cell: (item) => <ConfirmBox item={item} />,
  };
  return [
    ...(given.cleanup ? (given.choosing ? [box] : []) : [tier]),
    {
      key: 'finding',
      header: 'Finding',
      className: 'w-64',
      phone: 'title',
      cell: (item) => <Finding item={item} />,
    },
    {
      key: 'account',
      header: 'Customer',
      className: 'w-44 break-words',
      phone: 'plain',
      cell: (item) => <PlainText text={item.accountName} />,
    },
    {
      key: 'because',
      header: 'What is asked',
      className: 'min-w-60 max-md:basis-full',
      phone: 'plain',
      cell: (item) => (
        <span className="line-clamp-2 text-pretty break-words">
          <PlainText text={item.because} />
        </span>
      ),
    },
    {
      key: 'owner',
      header: 'Owner',
      className: 'w-40',
      phone: 'plain',
      cell: (item) => <Owner item={item} />,
    },
    ...(given.cleanup ? [] : [clock]),
    {
      key: 'holds',
      header: 'Holds',
      className: 'w-36',
      phone: 'plain',
      cell: (item) => <Holds item={item} />,
    },
    {
      key: 'steer',
      header: 'Change',
      className: 'w-20',
      phone: 'plain',
      cell: (item) =>
        item.maySteer ? (
          <Link
            href={`/queue/${item.onboardingId}/${item.row}${given.search}`}
            data-keep-scroll=""
            className={`${aboveRowLink} rounded-sm text-xs text-accent-ink hover:underline`}
          >
            Change
            <span className="sr-only">
              : {item.row} on {item.accountName}
            </span>
          </Link>
        ) : null,
    },
  ];
}

function Finding({ item }: { item: QueueItemView }) {
  return (
    <>
      <Link href={`/onboardings/${item.onboardingId}#${findingId(item.row)}`} {...rowLink}>
        {item.title}
      </Link>
      <span className="block text-xs text-faint">
        {item.row}
        {item.kind === 'unchecked' && ' · not checked'}
      </span>
    </>
  );
}

function Owner({ item }: { item: QueueItemView }) {
  const role = ROLE_LABELS[item.ownerRole];
  if (item.ownerName === null) return role;
  return (
    <>
      <PlainText text={item.ownerName} />
      <span className="block text-xs text-faint max-md:inline"> {role}</span>
    </>
  );
}

function Holds({ item }: { item: QueueItemView }) {
  const [first, ...rest] = item.holds;
  if (first === undefined) return <span className="text-faint max-md:hidden">nothing</span>;
  return (
    <span className="inline-flex items-center gap-1">
      <HoldChip hold={first} unchecked={item.kind === 'unchecked'} />
      {rest.length > 0 && (
        <span className="text-xs text-faint" title={rest.map((hold) => HOLD_LABELS[hold]).join(', ')}>
          +{rest.length}
          <span className="sr-only"> more holds</span>
        </span>
      )}
    </span>
  );
}
