import type { EffectView } from '@handrail/api/outbox/views';
import { DECISION_LABELS } from '@handrail/core/reviews/decision';
import { HOLD_LABELS, ROLE_LABELS } from '@handrail/core/rules/labels';
import { KeyValue } from '@handrail/ui/key-value';
import { Link } from '@handrail/ui/link';
import { ExactTime, Time } from '@handrail/ui/time';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { packetHref } from '../onboardings/packet/address.ts';
import { StateBadge } from './state-badge.tsx';

/** Where an effect stands, who approved it, what stops it, and how its tries went. */
export function Facts({ effect }: { effect: EffectView }) {
  const { item, dueAt, stoppedBy } = effect;
  return (
    <KeyValue
      items={[
        { key: 'state', label: 'State', value: <StateBadge item={item} /> },
        {
          key: 'planned',
          label: 'Planned',
          value: (
            <>
              <ExactTime at={item.plannedAt} /> by {effect.plannedBy}
            </>
          ),
        },
        { key: 'approval', label: 'Approved', value: <Approval effect={effect} /> },
        ...(stoppedBy.length > 0
          ? [
              {
                key: 'holds',
                label: 'Stopped by',
                value: (
                  <>
                    {stoppedBy.map((hold) => HOLD_LABELS[hold]).join(', ')}.{' '}
                    <Link
                      href={packetHref({ id: item.onboardingId, version: null }, 'findings')}
                      className={LINK}
                    >
                      See what holds it
                    </Link>
                  </>
                ),
              },
            ]
          : []),
        {
          key: 'tries',
          label: 'Tries',
          value: (
            <>
              {item.attempts} of {effect.mostAttempts}
              {item.state === 'planned' && item.attempts > 0 && dueAt !== null && (
                <>
                  , next <ExactTime at={dueAt} />
                </>
              )}
            </>
          ),
        },
        ...(item.error === null
          ? []
          : [{ key: 'error', label: 'What went wrong', value: <PlainText text={item.error} /> }]),
        ...(effect.answer === null
          ? []
          : [{ key: 'answer', label: 'What came of it', value: <Answer answer={effect.answer} /> }]),
        ...(item.settledAt === null
          ? []
          : [{ key: 'settled', label: 'Settled', value: <ExactTime at={item.settledAt} /> }]),
      ]}
    />
  );
}

const LINK = 'font-medium text-accent-ink underline underline-offset-2';

function Approval({ effect: { approval, item } }: { effect: EffectView }) {
  if (approval === null) return 'Needs no approval: it reaches our own people alone.';
  const labels: Readonly<Record<string, string>> = DECISION_LABELS;
  return (
    <>
      {approval.by} ({ROLE_LABELS[approval.as]}), <Time at={approval.at} />:{' '}
      <Link href={packetHref({ id: item.onboardingId, version: null }, 'decisions')} className={LINK}>
        {labels[approval.kind] ?? approval.kind}
      </Link>
      {approval.undone && ', taken back since'}
      {approval.reason !== null && (
        <span className="block text-muted">
          “<PlainText text={approval.reason} />”
        </span>
      )}
    </>
  );
}

/** Plain values by name, as the executor kept them. */
function Answer({ answer }: { answer: Readonly<Record<string, unknown>> }) {
  return (
    <ul>
      {Object.entries(answer).map(([name, value]) => (
        <li key={name}>
          <span className="text-muted">{name}:</span>{' '}
          <PlainText text={typeof value === 'string' ? value : JSON.stringify(value)} />
        </li>
      ))}
    </ul>
  );
}
