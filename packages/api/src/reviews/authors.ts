import type { RowId } from '@handrail/core/rules/vocabulary';
import type { Review } from './load.ts';

/** Members who may not settle a serious finding on this row, as it is their own word: who brought the record, who answered. */
export function authorsOf(review: Pick<Review, 'broughtBy' | 'requests'>, row: RowId): ReadonlySet<string> {
  const answered = review.requests.flatMap(({ rows, answeredBy }) =>
    answeredBy?.side === 'vendor' && rows.includes(row) ? [answeredBy.memberId] : [],
  );
  return new Set([...(review.broughtBy === null ? [] : [review.broughtBy]), ...answered]);
}
