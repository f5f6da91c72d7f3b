import type { RegisterRowDetail } from '@handrail/api/views';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { Section } from '@handrail/ui/card';
import { HoldChip } from '@handrail/ui/hold-chip';
import { labelOf } from '../onboardings/labels.ts';
import { DECISION_LABELS } from './decision-labels.ts';
import { KeyValue } from '@handrail/ui/key-value';
import { TierBadge } from '@handrail/ui/tier-badge';

/** What the row says and does: the sentence, then the table line, then what people and AI may do. */
export function RowRule({ row }: { row: RegisterRowDetail }) {
  return (
    <>
      <p className="rounded-lg border border-line bg-surface px-4 py-3 text-lg text-pretty text-ink">
        {row.sentence}
      </p>
      <Section title="The row" id="row">
        <KeyValue
          columns={2}
          items={[
            { key: 'tier', label: 'Tier', value: <TierBadge tier={row.tier} /> },
            { key: 'enabled', label: 'State', value: row.enabled ? 'On' : 'Off: it is not evaluated' },
            {
              key: 'holds',
              label: 'Holds',
              value:
                row.holds.length === 0 ? (
                  <span className="text-faint">nothing</span>
                ) : (
                  <span className="flex flex-wrap gap-1">
                    {row.holds.map((hold) => (
                      <HoldChip key={hold} hold={hold} />
                    ))}
                  </span>
                ),
            },
            { key: 'owner', label: 'First owner', value: ROLE_LABELS[row.owner] },
            { key: 'escalation', label: 'Escalates to', value: ROLE_LABELS[row.escalation] },
            { key: 'evidence', label: 'Required evidence', value: row.requiredEvidence },
            { key: 'failure', label: 'What goes wrong without it', value: row.failureMode },
            { key: 'system', label: 'The system', value: row.systemAction },
            { key: 'ai', label: 'AI may', value: row.aiMay },
            {
              key: 'decisions',
              label: 'People may decide',
              value: <Lines lines={row.decisions.map((decision) => labelOf(DECISION_LABELS, decision))} />,
            },
            { key: 'audit', label: 'Audit fields', value: row.auditFields.join(', ') },
          ]}
        />
      </Section>
      {row.thresholds.length > 0 && (
        <Section title="Thresholds" id="thresholds">
          <KeyValue
            items={row.thresholds.map((threshold) => ({
              key: threshold.name,
              label: threshold.meaning,
              value: (
                <span className="tabular">
                  {threshold.value.toLocaleString('en')} {threshold.unit}{' '}
                  <code className="ml-1 text-xs text-faint">{threshold.name}</code>
                </span>
              ),
            }))}
          />
        </Section>
      )}
    </>
  );
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="space-y-0.5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
