import type { ChecklistsView } from '@handrail/api/kickoff/checklists';
import { Section } from '@handrail/ui/card';
import { SourceChip } from '@handrail/ui/citation-chip';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { usePacket } from '../onboardings/packet/packet-context.tsx';
import { CheckPoints } from './check-points.tsx';

/** Sources shown beside one line; the others are in their own part of the packet. */
const SHOWN = 3;

/** Sales' own checklist: what the record proves, what sales ticks before it is ready, and what at the handoff. */
export function SalesChecklist({
  onboardingId,
  sales,
}: {
  onboardingId: string;
  sales: ChecklistsView['sales'];
}) {
  const { proofs, ready, handoff, open, mayMark } = sales;
  return (
    <Section
      id="sales-checklist"
      title="Sales’ checklist"
      note={open.length === 0 ? 'ready' : `${open.length} open before ready`}
      description="Shown by the record where it can be, else ticked by sales. What is open asks for a reason when sales accepts."
    >
      <div className="space-y-4">
        <Proofs proofs={proofs} />
        <div>
          <h3 className="mb-1 text-xs font-medium text-muted">Before the handoff is ready</h3>
          <CheckPoints onboardingId={onboardingId} list="sales_ready" points={ready} mayMark={mayMark} />
        </div>
        <div>
          <h3 className="mb-1 text-xs font-medium text-muted">At the handoff</h3>
          <CheckPoints onboardingId={onboardingId} list="sales_handoff" points={handoff} mayMark={mayMark} />
        </div>
      </div>
    </Section>
  );
}

function Proofs({ proofs }: { proofs: ChecklistsView['sales']['proofs'] }) {
  const { hrefOf, textOf } = usePacket();
  return (
    <div>
      <h3 className="mb-1 text-xs font-medium text-muted">What the record shows</h3>
      <ul className="divide-y divide-line rounded-md border border-line text-sm">
        {proofs.map(({ key, text, proven, note, sources }) => (
          <li key={key} className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 px-3 py-2">
            <div className="flex min-w-0 flex-1 basis-60 items-start gap-2">
              {proven ? (
                <CircleCheck size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-good" />
              ) : (
                <CircleAlert size={16} aria-hidden="true" className="mt-0.5 shrink-0 text-medium" />
              )}
              <div className="min-w-0">
                <p className="text-ink">
                  {text}
                  <span className="sr-only">{proven ? ' (shown)' : ' (open)'}</span>
                </p>
                {note !== null && <p className="text-xs text-pretty break-words text-muted">{note}</p>}
              </div>
            </div>
            {proven && (
              <span className="flex flex-wrap items-center gap-1.5">
                {sources.slice(0, SHOWN).map((source) => (
                  <SourceChip
                    key={source}
                    source={source}
                    label={textOf(source)}
                    href={hrefOf({ source }) ?? undefined}
                  />
                ))}
                {sources.length > SHOWN && (
                  <span className="text-xs text-muted">and {sources.length - SHOWN} more</span>
                )}
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
