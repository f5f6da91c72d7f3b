import type { ChecklistsView } from '@handrail/api/kickoff/checklists';
import { SYNC_MINUTES } from '@handrail/core/kickoff/checklists';
import { Section } from '@handrail/ui/card';
import { Time } from '@handrail/ui/time';
import { CheckPoints } from './check-points.tsx';

/** The internal sync before the customer's kickoff: six points of five minutes. */
export function SyncSection({ onboardingId, sync }: { onboardingId: string; sync: ChecklistsView['sync'] }) {
  const { points, completedAt, mayMark } = sync;
  const done = points.filter(({ mark }) => mark !== null).length;
  return (
    <Section
      id="sync"
      title="Internal sync"
      note={`${done} of ${points.length}`}
      description={
        completedAt === null ? (
          `Before the customer’s kickoff, ${SYNC_MINUTES} minutes for each point: told by those who know to those who take over.`
        ) : (
          <>
            Complete, <Time at={completedAt} />
          </>
        )
      }
    >
      <CheckPoints onboardingId={onboardingId} list="internal_sync" points={points} mayMark={mayMark} />
    </Section>
  );
}
