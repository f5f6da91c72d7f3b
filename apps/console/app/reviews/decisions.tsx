import type { DecisionView } from '@handrail/api/reviews/views';
import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

/** Everything that was decided, newest first; nothing is ever erased. */
export function Decisions({ decisions }: { decisions: readonly DecisionView[] }) {
  return (
    <Section id="decisions" title="Decisions" note={String(decisions.length)} flush>
      {decisions.length === 0 ? (
        <p className="p-4 text-sm text-muted">Nothing has been decided yet.</p>
      ) : (
        <ol>
          {decisions.map((decision) => (
            <li key={decision.id} className="border-b border-line px-4 py-2.5 text-sm last:border-b-0">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <span className="min-w-0 text-ink">
                  <strong className="font-medium">{decision.by}</strong> ({ROLE_LABELS[decision.as]}):{' '}
                  {labelOf(decision.kind)}
                  {decision.rows.length > 0 && (
                    <span className="text-muted"> on {decision.rows.join(', ')}</span>
                  )}
                </span>
                <span className="flex items-center gap-2 text-xs text-muted">
                  {decision.undone && <Badge>Taken back</Badge>}
                  <Time at={decision.at} />
                </span>
              </p>
              {decision.reason !== null && (
                <p className="mt-0.5 break-words text-muted">
                  “<PlainText text={decision.reason} />”
                </p>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}

function labelOf(kind: string): string {
  const labels: Readonly<Record<string, string>> = {
    ...DECISION_LABELS,
    undo: 'took a decision back',
    schedule: 'set the time of the kickoff',
    call_off: 'called the kickoff off',
  };
  return (labels[kind] ?? kind).toLowerCase();
}
