import type { ChecklistsView } from '@handrail/api/kickoff/checklists';
import type { OwnerPatternView } from '@handrail/api/kickoff/owner-pattern';
import type { Packet } from '@handrail/core/packets/packet';
import { OwnerPatternSection } from '../../kickoff/owner-pattern.tsx';
import { SalesChecklist } from '../../kickoff/sales-checklist.tsx';
import { SyncSection } from '../../kickoff/sync-section.tsx';
import { AcceptanceSection } from '../../reviews/acceptance.tsx';
import { Decisions } from '../../reviews/decisions.tsx';
import { decideHref } from '../../reviews/hrefs.ts';
import { Questions } from '../../reviews/questions.tsx';
import { Account } from './account.tsx';
import { Approach } from './approach.tsx';
import { EvidenceList } from './evidence-list.tsx';
import { Gaps } from '../../findings/gaps.tsx';
import { usePacket } from './packet-context.tsx';
import { Promises } from './promises.tsx';
import { Requirements } from './requirements.tsx';
import { Risks } from './risks.tsx';
import { Scope } from './scope.tsx';
import { Scores } from './scores.tsx';
import { Stakeholders } from './stakeholders.tsx';
import { Success } from './success.tsx';
import { Terms } from './terms.tsx';
import { TimelineSection } from './timeline-section.tsx';
import { Why } from './why.tsx';
import { Workflow } from './workflow.tsx';

type Props = {
  readonly packet: Packet;
  /** Null where an older version is shown, as is `ownership`. */
  readonly checklists: ChecklistsView | null;
  readonly ownership: OwnerPatternView | null;
};

/** The packet as a story, in the order a CSM asks. */
export function Story({ packet, checklists, ownership }: Props) {
  const { review, address } = usePacket();
  return (
    <div className="mt-3 space-y-4">
      <Scores scores={packet.scores} />
      {checklists && <SalesChecklist onboardingId={address.id} sales={checklists.sales} />}
      {review && <AcceptanceSection review={review} openForSales={checklists?.sales.open ?? []} />}
      {review && <Questions requests={review.requests} onboardingId={review.onboardingId} />}
      {checklists && <SyncSection onboardingId={address.id} sync={checklists.sync} />}
      {ownership && <OwnerPatternSection onboardingId={address.id} ownership={ownership} />}
      <Why why={packet.whyTheyBought} />
      <Success packet={packet} />
      <Workflow requirements={packet.workflowRequirements} />
      <Stakeholders id={address.id} packet={packet} />
      <Promises promises={packet.promises} />
      <Scope scope={packet.scope} />
      <Terms terms={packet.terms} />
      <Requirements requirements={packet.requirements} />
      <TimelineSection packet={packet} />
      <Risks risks={packet.risks} />
      <Approach approach={packet.approach} />
      <Account packet={packet} />
      <Gaps
        gaps={packet.gaps}
        completeness={packet.scores.completeness.value}
        {...(review?.mayReturn &&
          !review.kickoff.approved && {
            askHref: decideHref(review.onboardingId, [], 'request_information'),
          })}
      />
      <EvidenceList evidence={packet.evidence} />
      {review && <Decisions decisions={review.decisions} />}
    </div>
  );
}
