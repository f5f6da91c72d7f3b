import type { Packet } from '@handrail/core/packets/packet';
import { Section } from '@handrail/ui/card';
import { SourcedValue } from './sourced-value.tsx';

const PARTS = [
  { key: 'businessOutcome', label: 'Business outcome' },
  { key: 'painPoints', label: 'Pain before' },
  { key: 'competitiveContext', label: 'Compared with' },
  { key: 'expansion', label: 'Could grow into' },
] as const;

/** Why they bought, in the words sales left: the buyer's goals, never mixed with workflow needs. */
export function Why({ why }: { why: Packet['whyTheyBought'] }) {
  return (
    <Section id="why" title="Why they bought" note="the buyer’s goals">
      <Texts
        parts={PARTS.map(({ key, label }) => ({ field: `handoff.${key}`, label, value: why[key] }))}
        lead
      />
    </Section>
  );
}

type TextsProps = {
  readonly parts: readonly {
    readonly field: string;
    readonly label: string;
    readonly value: Packet['whyTheyBought']['painPoints'];
  }[];
  /** The first part stands large: it is the sentence to read aloud at kickoff. */
  readonly lead?: boolean;
};

/** Labelled texts, each with its source. */
export function Texts({ parts, lead = false }: TextsProps) {
  return (
    <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
      {parts.map(({ field, label, value }, index) => (
        <div key={field} className={lead && index === 0 ? 'sm:col-span-2' : ''}>
          <dt className="text-xs font-medium text-faint">{label}</dt>
          <dd
            className={
              lead && index === 0
                ? 'text-lg text-pretty whitespace-pre-line text-ink'
                : 'text-sm text-pretty whitespace-pre-line text-ink'
            }
          >
            <SourcedValue field={field} value={value}>
              {(text) => text}
            </SourcedValue>
          </dd>
        </div>
      ))}
    </dl>
  );
}
