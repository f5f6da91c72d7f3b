import type { ShadowCaseView } from '@handrail/api/shadow/views';
import { HOLD_LABELS, LANE_LABELS } from '@handrail/core/rules/labels';
import { Section } from '@handrail/ui/card';
import { KeyValue } from '@handrail/ui/key-value';
import { Link } from '@handrail/ui/link';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

type Differences = NonNullable<ShadowCaseView['differences']>;

/** Where a case and its labels disagree. */
export function LabelDifferences({ differences }: { differences: Differences }) {
  const items = itemsOf(differences);
  return (
    <Section title="Labels" note={items.length === 0 ? 'agree' : 'disagree'}>
      {items.length === 0 ? (
        <p className="flex items-center gap-2 text-sm text-muted">
          <CircleCheck size={16} aria-hidden="true" className="shrink-0 text-good" />
          Everything the labels speak of came out as they say.
        </p>
      ) : (
        <KeyValue items={items} />
      )}
    </Section>
  );
}

function itemsOf({ lane, rows, holds }: Differences) {
  const row = (id: string) =>
    /^CO-EDGE-\d{3}$/.test(id) ? (
      <Link
        key={id}
        href={`/register/${id}`}
        className="inline-flex min-h-6 items-center text-accent-ink underline underline-offset-2"
      >
        {id}
      </Link>
    ) : (
      <span key={id} className="break-all">
        {id}
      </span>
    );
  const all: { key: string; label: string; value: ReactNode }[] = [];
  const add = (key: string, label: string, values: readonly ReactNode[]) => {
    if (values.length > 0)
      all.push({ key, label, value: <span className="flex flex-wrap gap-x-3 gap-y-1">{values}</span> });
  };
  if (lane && lane.wanted !== lane.found)
    add('lane', 'Lane', [`${LANE_LABELS[lane.found]}, labelled ${LANE_LABELS[lane.wanted]}`]);
  add('wrong', 'Fired, and should not', (rows?.wrong ?? []).map(row));
  add('missed', 'Should have fired', (rows?.missed ?? []).map(row));
  const words = (list: NonNullable<Differences['holds']>['wrong']) =>
    list.length === 0 ? [] : [list.map((hold) => HOLD_LABELS[hold]).join(', ')];
  add('held', 'Holds, and should not', words(holds?.wrong ?? []));
  add('free', 'Should have held', words(holds?.missed ?? []));
  return all;
}
