import type { Fate } from '@handrail/api/kickoff/view';
import { Link } from '@handrail/ui/link';
import { StateBadge } from '../outbox/state-badge.tsx';

/** What became of one mail, and the way to where it is settled. */
export function FateLink({ fate, of }: { fate: Fate; of: string }) {
  return (
    <Link href={`/outbox/${fate.effectId}`} className="inline-flex items-center rounded-md">
      <StateBadge item={{ state: fate.state, heldBy: fate.held ? ['kickoff'] : [] }} />
      <span className="sr-only">: invitation of {of}</span>
    </Link>
  );
}
