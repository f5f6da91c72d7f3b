import type { Packet, SuccessCriterion } from '@handrail/core/packets/packet';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { DateText } from '@handrail/ui/date-text';
import { Mark } from '@handrail/ui/mark';
import type { ReactNode } from 'react';
import { placeId } from './places.ts';
import { From, SourcedValue } from './sourced-value.tsx';

/** How success is told, and when it first shows. */
export function Success({ packet }: { packet: Pick<Packet, 'successCriteria' | 'firstValue'> }) {
  const measurable = packet.successCriteria.filter((criterion) => criterion.measurable).length;
  const note =
    packet.successCriteria.length > 0
      ? `${measurable} of ${packet.successCriteria.length} measurable`
      : undefined;
  return (
    <Section id="success" title="Success criteria and first value" note={note}>
      {packet.successCriteria.length === 0 ? (
        <p className="text-sm text-faint italic">No success criteria are given.</p>
      ) : (
        <ul className="space-y-2">
          {packet.successCriteria.map((criterion) => (
            <Criterion key={criterion.source} criterion={criterion} />
          ))}
        </ul>
      )}
      <dl className="mt-4 grid gap-3 border-t border-line pt-3 sm:grid-cols-[1fr_auto]">
        <div>
          <dt className="text-xs font-medium text-faint">First value</dt>
          <dd className="text-sm text-ink">
            <SourcedValue field="handoff.firstValue.definition" value={packet.firstValue.definition}>
              {(text) => text}
            </SourcedValue>
          </dd>
        </div>
        <div>
          <dt className="text-xs font-medium text-faint">By</dt>
          <dd className="text-sm text-ink">
            <SourcedValue field="handoff.firstValue.targetDate" value={packet.firstValue.targetDate}>
              {(date) => <DateText date={date} />}
            </SourcedValue>
          </dd>
        </div>
      </dl>
    </Section>
  );
}

function Criterion({ criterion }: { criterion: SuccessCriterion }) {
  return (
    <li className="flex items-start justify-between gap-3 text-sm">
      <From sources={[criterion.source]} id={placeId(criterion.source)} className="text-ink">
        {measured(criterion)}
      </From>
      {criterion.measurable ? (
        <Badge tone="good" icon={<Mark name="ruler" />}>
          Measurable
        </Badge>
      ) : (
        <Badge tone="medium" icon={<Mark name="circle-help" />}>
          Vague
        </Badge>
      )}
    </li>
  );
}

/** The criterion with the words that make it measurable in bold. */
function measured({ text, measure }: SuccessCriterion): ReactNode {
  const at = measure === null ? -1 : text.indexOf(measure);
  if (measure === null || at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <strong className="font-semibold">{measure}</strong>
      {text.slice(at + measure.length)}
    </>
  );
}
