import type { Packet } from '@handrail/core/packets/packet';
import { Section } from '@handrail/ui/card';
import { Mark } from '@handrail/ui/mark';
import { placeId } from './places.ts';
import { From } from './sourced-value.tsx';

/** Technical, data, security and privacy requirements; those that need care carry a mark. */
export function Requirements({ requirements }: { requirements: Packet['requirements'] }) {
  const care = requirements.filter((requirement) => requirement.attention).length;
  return (
    <Section id="requirements" title="Requirements" note={care > 0 ? `${care} need attention` : undefined}>
      {requirements.length === 0 ? (
        <p className="text-sm text-faint italic">No requirements are given.</p>
      ) : (
        <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
          {requirements.map((requirement) => (
            <div key={requirement.source} className="min-w-0 text-sm">
              <dt className="text-xs font-medium text-faint">{requirement.label}</dt>
              <dd className={requirement.attention ? 'text-high' : 'text-ink'}>
                {requirement.attention && (
                  <Mark
                    name="triangle-alert"
                    label="Needs attention:"
                    className="mr-1 size-[13px] align-[-2px]"
                  />
                )}
                <From sources={[requirement.source]} id={placeId(requirement.source)}>
                  {requirement.text}
                </From>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
