import type { TeamIntakeField } from '@handrail/api/intake/views';
import { CONTACT_ROLE_LABELS } from '@handrail/core/people/contacts';
import { listWords } from '@handrail/core/text/listWords';
import { Badge, type Tone } from '@handrail/ui/badge';
import { SourceChip } from '@handrail/ui/citation-chip';
import { DayTime } from '@handrail/ui/day-time';
import { PlainText } from '../evidence/plain-text.tsx';
import { evidenceHref } from '../packet/address.ts';

const STATES: Readonly<Record<TeamIntakeField['state'], { readonly tone: Tone; readonly label: string }>> = {
  prefilled: { tone: 'neutral', label: 'Not confirmed yet' },
  confirmed: { tone: 'good', label: 'Confirmed' },
  corrected: { tone: 'medium', label: 'Corrected' },
  entered: { tone: 'accent', label: 'Told by the customer' },
  missing: { tone: 'high', label: 'Missing' },
};

/** One value of the intake: what stands there, how far it is, who said so and when, and where it is known from. */
export function FieldRow({ id, field }: { readonly id: string; readonly field: TeamIntakeField }) {
  const { tone, label } = STATES[field.state];
  return (
    <div className="grid gap-x-6 gap-y-1 px-4 py-3 sm:grid-cols-[12rem_minmax(0,1fr)_minmax(0,16rem)]">
      <dt className="text-sm font-medium text-ink">{field.label}</dt>
      <dd className="min-w-0 text-sm break-words text-ink">
        <Value field={field} />
      </dd>
      <dd className="flex min-w-0 flex-col items-start gap-1 text-xs text-muted">
        <span className="flex flex-wrap gap-1">
          <Badge tone={tone}>{label}</Badge>
          {field.againstPaper && <Badge tone="high">Differs from the paper</Badge>}
        </span>
        <Said id={id} field={field} />
      </dd>
    </div>
  );
}

function Value({ field: { text, said, state, papersDisagree, changedSince } }: { field: TeamIntakeField }) {
  return (
    <>
      {text === null ? (
        <span className="text-faint italic">
          {papersDisagree
            ? 'The signed papers disagree: the customer is asked which is right.'
            : 'Nothing is known.'}
        </span>
      ) : (
        <span className="whitespace-pre-line">
          <PlainText text={text} />
        </span>
      )}
      {state === 'corrected' && said?.was && (
        <span className="mt-0.5 block text-xs text-muted">
          We had: <PlainText text={said.was.replaceAll('\n', ' · ')} />
        </span>
      )}
      {changedSince && (
        <span className="mt-0.5 block text-xs text-muted">
          It has changed since the customer confirmed it.
        </span>
      )}
    </>
  );
}

function Said({ id, field }: { readonly id: string; readonly field: TeamIntakeField }) {
  const { said, source, asks, state } = field;
  if (said !== null)
    return (
      <>
        <span>
          <PlainText text={said.name} />, <DayTime at={said.at} />
        </span>
        <SourceChip
          source={`evidence:${said.evidenceId}`}
          label="What they said"
          href={evidenceHref({ id, version: null }, said.evidenceId)}
        />
      </>
    );
  return (
    <>
      {source !== null && <SourceChip source={source} />}
      {state === 'missing' && (
        <span>
          Asked of{' '}
          {listWords(
            asks.map((role) => CONTACT_ROLE_LABELS[role]),
            'or',
          )}
        </span>
      )}
    </>
  );
}
