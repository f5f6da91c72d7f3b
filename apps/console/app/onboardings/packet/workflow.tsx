import type { Packet } from '@handrail/core/packets/packet';
import { Section } from '@handrail/ui/card';
import { placeId } from './places.ts';
import { From } from './sourced-value.tsx';

/** What users need in their daily work. Kept apart from the buyer's goals: the two are never merged. */
export function Workflow({ requirements }: { requirements: Packet['workflowRequirements'] }) {
  return (
    <Section
      id="workflow"
      title="User workflow requirements"
      note="not goals"
      className="border-dashed bg-sunken"
    >
      {requirements.length === 0 ? (
        <p className="text-sm text-faint italic">No workflow requirements are given.</p>
      ) : (
        <ul className="list-disc space-y-1 pl-4 text-sm text-ink marker:text-faint">
          {requirements.map((requirement) => (
            <li key={requirement.source}>
              <From sources={[requirement.source]} id={placeId(requirement.source)}>
                {requirement.text}
              </From>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
