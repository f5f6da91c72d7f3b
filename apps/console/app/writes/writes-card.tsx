import type { ReviewView } from '@handrail/api/reviews/views';
import type { WriteItem } from '@handrail/api/writes/views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { listWords } from '@handrail/core/text/listWords';
import { WRITE_LABELS } from '@handrail/core/writes/kinds';
import { Section } from '@handrail/ui/card';
import { Link } from '@handrail/ui/link';
import { Time } from '@handrail/ui/time';
import { writeHref } from '../reviews/hrefs.ts';
import { effectHref } from '../outbox/query.ts';
import { StateBadge } from '../outbox/state-badge.tsx';

const LINK = 'font-medium text-accent-ink underline underline-offset-2';

/** What is written into other systems: how far each is, what is in the way, and who approves it. */
export function WritesCard({ review }: { review: ReviewView }) {
  return (
    <Section id="writes" title="Other systems" flush>
      <ul className="divide-y divide-line">
        {review.writes.map((item) => (
          <li key={item.kind} className="px-4 py-2.5 text-sm">
            <p className="flex items-start justify-between gap-3">
              <Link href={writeHref(review.onboardingId, item.kind)} className={LINK}>
                {WRITE_LABELS[item.kind]}
              </Link>
              {item.latest && <StateBadge item={{ state: item.latest.state, heldBy: [] }} />}
            </p>
            <p className="mt-0.5 text-xs text-pretty text-muted">
              <Standing item={item} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Standing({ item }: { item: WriteItem }) {
  const { latest, obstacles, host, approvers, mayApprove } = item;
  if (latest !== null)
    return (
      <>
        {latest.state === 'done' && latest.settledAt !== null ? (
          <>
            Carried out <Time at={latest.settledAt} />.
          </>
        ) : (
          'Approved, and not done yet.'
        )}{' '}
        <Link href={effectHref(latest.id, {})} className="underline underline-offset-2">
          See it in the outbox
        </Link>
      </>
    );
  if (obstacles[0] !== undefined) return <>{obstacles[0]}</>;
  if (mayApprove) return <>Ready for {host}: read it and approve it.</>;
  return (
    <>
      Ready for {host}. {rolesOf(approvers)} may approve it.
    </>
  );
}

/** "Finance", "CSM or Onboarding manager". */
export function rolesOf(roles: WriteItem['approvers']): string {
  return listWords(
    roles.map((role) => ROLE_LABELS[role]),
    'or',
  );
}
