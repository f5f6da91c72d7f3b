import type { Packet } from '@handrail/core/packets/packet';
import { Badge, type Tone } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { Mark } from '@handrail/ui/mark';
import { UserX } from 'lucide-react';
import { RiskOwner } from '../../reviews/risk-owner.tsx';
import { usePacket } from './packet-context.tsx';
import { placeId } from './places.ts';
import { From } from './sourced-value.tsx';

const SEVERITY: Readonly<Record<'low' | 'medium' | 'high', Tone>> = {
  low: 'low',
  medium: 'medium',
  high: 'high',
};

/** Known risks; an open one needs an owner before kickoff. */
export function Risks({ risks }: { risks: Packet['risks'] }) {
  const { review } = usePacket();
  const open = risks.filter((risk) => risk.status === 'open');
  const orphans = open.filter((risk) => risk.owner === null).length;
  const note =
    risks.length === 0 ? undefined : orphans > 0 ? `${orphans} without an owner` : `${open.length} open`;
  return (
    <Section id="risks" title="Risks" note={note} flush>
      {risks.length === 0 ? (
        <p className="p-4 text-sm text-faint italic">No risks are listed.</p>
      ) : (
        <ul>
          {risks.map((risk) => (
            <li
              key={risk.source}
              className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-2 text-sm last:border-b-0"
            >
              <p className="min-w-0 flex-1 basis-60">
                <From
                  sources={[risk.source]}
                  id={placeId(risk.source)}
                  className={risk.status === 'open' ? 'text-ink' : 'text-muted'}
                >
                  {risk.text}
                </From>
              </p>
              <span className="flex flex-wrap gap-1.5">
                {risk.severity && <Badge tone={SEVERITY[risk.severity]}>{risk.severity} severity</Badge>}
                {risk.status === 'closed' ? (
                  <Badge tone="good" icon={<Mark name="circle-check" />}>
                    Closed
                  </Badge>
                ) : risk.owner === null ? (
                  <Badge tone="medium" icon={<UserX size={12} aria-hidden="true" />}>
                    No owner
                  </Badge>
                ) : (
                  <Badge>Owner: {risk.owner}</Badge>
                )}
              </span>
              {review !== null && risk.status === 'open' && risk.owner === null && (
                <RiskOwner review={review} risk={risk.text} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
