import type { Packet } from '@handrail/core/packets/packet';
import { Section } from '@handrail/ui/card';
import { Texts } from './why.tsx';

const PARTS = [
  { key: 'recommendedApproach', label: 'Recommended approach' },
  { key: 'nextSteps', label: 'Next steps' },
  { key: 'technicalEnvironment', label: 'Technical environment' },
  { key: 'trainingNeeds', label: 'Training needs' },
] as const;

/** How sales would go about it, and what the customer brings. */
export function Approach({ approach }: { approach: Packet['approach'] }) {
  return (
    <Section id="approach" title="Approach">
      <Texts
        parts={PARTS.map(({ key, label }) => ({ field: `handoff.${key}`, label, value: approach[key] }))}
      />
    </Section>
  );
}
