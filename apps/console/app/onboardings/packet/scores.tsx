import type { Packet, Score } from '@handrail/core/packets/packet';
import { ScoreRing } from '@handrail/ui/score-ring';
import { Section } from '@handrail/ui/card';
import { SourceChip } from '@handrail/ui/citation-chip';
import { Mark } from '@handrail/ui/mark';
import { usePacket } from './packet-context.tsx';

const SCORES: readonly { key: keyof Packet['scores']; label: string; good: 'more' | 'less'; says: string }[] =
  [
    { key: 'completeness', label: 'Completeness', good: 'more', says: 'of the handoff is real information' },
    { key: 'promiseRisk', label: 'Promise risk', good: 'less', says: 'of what was told is not on paper' },
    { key: 'complexity', label: 'Complexity', good: 'less', says: 'of what makes a rollout hard is present' },
    {
      key: 'stakeholderCoverage',
      label: 'Stakeholders',
      good: 'more',
      says: 'of the required roles are filled',
    },
    {
      key: 'firstValueClarity',
      label: 'First value',
      good: 'more',
      says: 'of what first value needs is clear',
    },
  ];

/** The five scores, each with its formula and the facts behind it. */
export function Scores({ scores }: { scores: Packet['scores'] }) {
  return (
    <Section id="summary" title="Scores" note="each opens to its formula and the facts behind it" flush>
      <ul className="grid grid-flow-dense sm:grid-cols-5">
        {SCORES.map(({ key, label, good, says }) => (
          <li
            key={key}
            className="border-line max-sm:border-b max-sm:last:border-b-0 has-[[open]]:sm:col-span-full has-[[open]]:sm:border-y sm:not-last:border-r"
          >
            <OneScore score={scores[key]} label={label} good={good} says={says} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function OneScore({
  score,
  label,
  good,
  says,
}: {
  score: Score;
  label: string;
  good: 'more' | 'less';
  says: string;
}) {
  const { hrefOf, textOf } = usePacket();
  return (
    <details name="score" className="group">
      <summary className="flex flex-wrap items-center gap-x-2.5 gap-y-1 px-3 py-2.5 -outline-offset-2 hover:bg-hover">
        <span className="flex items-center justify-between gap-1 text-sm font-medium text-ink sm:basis-full max-sm:order-1 max-sm:flex-1">
          {label}
          <Mark name="chevron-down" className="size-3.5 text-faint group-open:rotate-180" />
        </span>
        <ScoreRing value={score.value} label={`${label}, ${says}`} good={good} size={38} />
        <span className="text-2xs text-faint max-sm:hidden">
          {good === 'more' ? 'more is' : 'less is'}
          <br />
          better
        </span>
      </summary>
      <div className="space-y-2 border-t border-line px-3 py-2.5 text-xs">
        <p className="text-muted">{score.formula}</p>
        <ul className="space-y-1.5">
          {score.facts.map((fact, index) => (
            <li key={index}>
              <span className="text-ink">{fact.text}</span>
              <span className="mt-0.5 flex flex-wrap gap-1">
                {[...new Set(fact.sources)].slice(0, 6).map((source) => (
                  <SourceChip
                    key={source}
                    source={source}
                    label={textOf(source)}
                    href={hrefOf({ source }) ?? undefined}
                  />
                ))}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
