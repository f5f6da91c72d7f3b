import type { Packet } from '@handrail/core/packets/packet';
import { Badge } from '@handrail/ui/badge';
import { ButtonLink } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Mark } from '@handrail/ui/mark';
import { ScoreBar } from '@handrail/ui/score-bar';
import { CircleDashed, MessageCircleQuestion } from 'lucide-react';

type Props = {
  readonly gaps: Packet['gaps'];
  readonly completeness: number;
  /** Where sales can be asked about them, for who may. */
  readonly askHref?: string;
};

/** Fields that count for completeness and hold nothing, or words that say nothing. */
export function Gaps({ gaps, completeness, askHref }: Props) {
  return (
    <Section
      id="gaps"
      title="Missing and filler fields"
      note={gaps.length === 0 ? 'none' : String(gaps.length)}
      actions={<ScoreBar value={completeness} label="Completeness" />}
    >
      {gaps.length === 0 ? (
        <p className="text-sm text-muted">Every field that counts holds real information.</p>
      ) : (
        <ul className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
          {gaps.map((gap) => (
            <li key={gap.field} className="flex items-start justify-between gap-2 text-sm">
              <span className="min-w-0 text-ink">
                {gap.label}
                {gap.found !== undefined && (
                  <span className="text-xs break-words text-faint"> holds “{gap.found}”</span>
                )}
              </span>
              {gap.kind === 'filler' ? (
                <Badge tone="medium" icon={<CircleDashed size={12} aria-hidden="true" />}>
                  Filler
                </Badge>
              ) : (
                <Badge icon={<Mark name="circle-off" />}>Missing</Badge>
              )}
            </li>
          ))}
        </ul>
      )}
      {askHref !== undefined && gaps.some(({ needed }) => needed) && (
        <ButtonLink
          href={askHref}
          size="sm"
          className="mt-3"
          icon={<MessageCircleQuestion size={13} aria-hidden="true" />}
        >
          Ask sales for what is missing
        </ButtonLink>
      )}
    </Section>
  );
}
