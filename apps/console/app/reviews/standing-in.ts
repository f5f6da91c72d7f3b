import type { ReviewView } from '@handrail/api/reviews/views';
import type { OnboardingView } from '@handrail/api/views';
import type { Finding } from '@handrail/core/rules/outcome';
import { HOLDS, type Hold } from '@handrail/core/rules/vocabulary';

/** What a packet's verdict rests on. */
type Standing = {
  /** Findings that still wait for somebody. */
  readonly findings: readonly Finding[];
  readonly holds: readonly Hold[];
  /** Holds that stand only because a row could not be checked. */
  readonly unknownHolds: readonly Hold[];
};

/** What stands of a packet after people's decisions; of an older version, what stood before any. */
export function standingIn(view: OnboardingView, review: ReviewView | null): Standing {
  if (review === null) return view;
  const of = (kind: 'fired' | 'unchecked') => {
    const held = new Set(review.items.flatMap((item) => (item.kind === kind ? item.standing : [])));
    return HOLDS.filter((hold) => held.has(hold));
  };
  const holds = of('fired');
  const open = new Set(
    review.items.filter(({ state }) => state === 'open' || state === 'waiting').map(({ row }) => row),
  );
  return {
    findings: view.findings.filter(({ row }) => open.has(row)),
    holds,
    unknownHolds: of('unchecked').filter((hold) => !holds.includes(hold)),
  };
}
