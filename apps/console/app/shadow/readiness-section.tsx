import type { ReadinessAnswer, ReadinessKind } from '@handrail/core/readiness/readiness';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { Link } from '@handrail/ui/link';
import { CircleCheck, CircleHelp, OctagonPause, TriangleAlert } from 'lucide-react';
import { caseHref, type CasesQuery } from './address.ts';

const SECTIONS: Readonly<Record<ReadinessKind, { title: string; description: string }>> = {
  stop: {
    title: 'Readiness',
    description: 'What must be mended before the handoff can rest on such records.',
  },
  fit: { title: 'Fit', description: 'Where rules will help little as the work is done today.' },
};

type Props = {
  readonly kind: ReadinessKind;
  readonly answers: readonly ReadinessAnswer[];
  readonly runId: string;
  readonly query: CasesQuery;
};

/** The stops or the warnings of a run, each with its share, threshold and the records behind it. */
export function ReadinessSection({ kind, answers, runId, query }: Props) {
  const asked = answers.filter((answer) => answer.kind === kind);
  const raised = asked.filter(({ verdict }) => verdict === 'raised').length;
  const tooFew = asked.every(({ verdict }) => verdict === 'too_few');
  return (
    <Section
      title={SECTIONS[kind].title}
      description={SECTIONS[kind].description}
      note={tooFew ? undefined : raised === 0 ? 'all clear' : `${raised} raised`}
      flush
    >
      {tooFew ? (
        <p className="p-4 text-sm text-muted">{asked[0]?.because}</p>
      ) : (
        <ul>
          {asked.map((answer) => (
            <li key={answer.sign} className="border-b border-line px-4 py-3 last:border-b-0">
              <div className="flex items-start justify-between gap-2">
                <h3 className="text-sm font-semibold text-ink">{answer.title}</h3>
                <Verdict answer={answer} />
              </div>
              <p className="mt-0.5 text-sm text-pretty text-muted">{answer.because}</p>
              {answer.examples.length > 0 && (
                <p className="mt-1 text-xs break-words text-faint">
                  {answer.examples.map(({ place, id, accountName }, index) => (
                    <span key={place}>
                      {index > 0 && ', '}
                      <Link
                        href={caseHref(runId, place, query)}
                        className="text-accent-ink underline-offset-2 [overflow-wrap:anywhere] hover:underline"
                      >
                        {accountName.trim() === '' ? id : accountName}
                      </Link>
                    </span>
                  ))}
                  {answer.standing > answer.examples.length &&
                    ` and ${answer.standing - answer.examples.length} more`}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Verdict({ answer: { kind, verdict } }: { answer: ReadinessAnswer }) {
  switch (verdict) {
    case 'clear':
      return (
        <Badge tone="good" icon={<CircleCheck size={12} aria-hidden="true" />}>
          Clear
        </Badge>
      );
    case 'too_few':
      return <Badge icon={<CircleHelp size={12} aria-hidden="true" />}>Too few</Badge>;
    case 'raised':
      return kind === 'stop' ? (
        <Badge tone="hold" icon={<OctagonPause size={12} aria-hidden="true" />}>
          Stop
        </Badge>
      ) : (
        <Badge tone="medium" icon={<TriangleAlert size={12} aria-hidden="true" />}>
          Warning
        </Badge>
      );
  }
}
