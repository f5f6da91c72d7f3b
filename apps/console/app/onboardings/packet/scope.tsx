import type { Packet, ScopeLine } from '@handrail/core/packets/packet';
import { Badge, type Tone } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { Mark } from '@handrail/ui/mark';
import { Ban, FileX, MessageCircleOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Cited } from './cited.tsx';
import { scopeId } from './places.ts';
import { From } from './sourced-value.tsx';

const STATES: Readonly<Record<ScopeLine['state'], { label: string; tone: Tone; icon: ReactNode }>> = {
  contradicted: {
    label: 'Paper says otherwise',
    tone: 'hold',
    icon: <Mark name="triangle-alert" />,
  },
  excluded: { label: 'Excluded by the paper', tone: 'hold', icon: <Ban size={12} aria-hidden="true" /> },
  told_only: { label: 'Told, not signed', tone: 'medium', icon: <FileX size={12} aria-hidden="true" /> },
  signed_only: {
    label: 'Signed, not told',
    tone: 'low',
    icon: <MessageCircleOff size={12} aria-hidden="true" />,
  },
  agreed: { label: 'Told and signed', tone: 'good', icon: <Mark name="circle-check" /> },
};
const ORDER = Object.keys(STATES);

/** What sales told next to what was signed; what contradicts comes first. */
export function Scope({ scope }: { scope: Packet['scope'] }) {
  const lines = scope
    .map((line, index) => ({ line, index }))
    .sort((one, other) => ORDER.indexOf(one.line.state) - ORDER.indexOf(other.line.state));
  const clashes = scope.filter(({ state }) => state === 'excluded' || state === 'contradicted').length;
  return (
    <Section
      id="scope"
      title="Scope told and scope signed"
      note={
        clashes > 0 ? `${clashes} against the paper` : scope.length > 0 ? 'no contradiction found' : undefined
      }
      flush
    >
      {lines.length === 0 ? (
        <p className="p-4 text-sm text-faint italic">Neither the handoff nor the paper lists a scope.</p>
      ) : (
        <ul>
          {lines.map(({ line, index }) => (
            <Line key={index} line={line} index={index} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function Line({ line, index }: { line: ScopeLine; index: number }) {
  const { label, tone, icon } = STATES[line.state];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1 border-b border-line px-4 py-2 text-sm last:border-b-0">
      <div className="min-w-0 flex-1 basis-60 space-y-1">
        <From sources={line.sources.map((ref) => ref.source)} id={scopeId(index)} className="text-ink">
          {line.text}
        </From>
        {line.paper && <Cited lead="The paper says" refs={[line.paper]} />}
      </div>
      <Badge tone={tone} icon={icon}>
        {label}
      </Badge>
    </li>
  );
}
