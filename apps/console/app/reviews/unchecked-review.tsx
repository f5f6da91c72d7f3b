import type { ItemView, ReviewView } from '@handrail/api/reviews/views';
import { HOLDS, type Hold, type RowId } from '@handrail/core/rules/vocabulary';
import { ButtonLink } from '@handrail/ui/button';
import { CircleCheck, Eye } from 'lucide-react';
import { decideHref } from './hrefs.ts';
import { ItemStatus } from './item-status.tsx';

/** What still waits for these rows to be checked, in the order of the holds. */
export function standingOf(review: ReviewView, rows: readonly RowId[]): Hold[] {
  const standing = new Set(itemsOf(review, rows).flatMap((item) => item.standing));
  return HOLDS.filter((hold) => standing.has(hold));
}

/** Rows that share one reason are looked at together: one decision for all that the viewer may settle. */
export function UncheckedReview({ review, rows }: { review: ReviewView; rows: readonly RowId[] }) {
  const items = itemsOf(review, rows);
  if (items.length === 0) return null;
  const open = items.filter(({ state }) => state === 'open');
  const mine = open.filter(({ may }) => may.includes('accept_route')).map(({ row }) => row);
  const settled = items.filter(({ state }) => state === 'released');
  return (
    <div className="mt-2 space-y-2 text-xs text-muted">
      {settled.length > 0 && (
        <p className="flex items-start gap-1.5">
          <CircleCheck size={14} aria-hidden="true" className="mt-px shrink-0 text-good" />
          {settled.length === items.length
            ? 'Looked at by hand'
            : `${settled.length} of ${items.length} looked at by hand`}
          {namesOf(settled)}
        </p>
      )}
      {mine.length > 0 && (
        <ButtonLink
          href={decideHref(review.onboardingId, mine, 'accept_route')}
          size="sm"
          variant="primary"
          icon={<Eye size={13} aria-hidden="true" />}
        >
          {mine.length === 1 ? 'Check it by hand' : `Check ${mine.length} rows by hand`}
        </ButtonLink>
      )}
    </div>
  );
}

/** What became of one row that could not be checked. */
export function UncheckedItem({ review, row }: { review: ReviewView; row: RowId }) {
  const item = review.items.find((one) => one.row === row);
  if (item === undefined) return null;
  return <ItemStatus item={item} onboardingId={review.onboardingId} requestHref="#questions" />;
}

function itemsOf(review: ReviewView, rows: readonly RowId[]): ItemView[] {
  return review.items.filter(({ row, kind }) => kind === 'unchecked' && rows.includes(row));
}

function namesOf(settled: readonly ItemView[]): string {
  const names = [...new Set(settled.flatMap(({ decision }) => decision?.by ?? []))];
  return names.length === 0 ? '' : ` by ${names.join(' and ')}`;
}
