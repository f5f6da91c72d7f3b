import type { RegisterRowDetail } from '@handrail/api/views';
import { Section } from '@handrail/ui/card';

/** The declared facts the row's condition reads. */
export function RowFacts({ facts }: { facts: RegisterRowDetail['facts'] }) {
  return (
    <Section title="Facts it reads" id="facts" note={String(facts.length)} flush>
      <dl>
        {facts.map((fact) => (
          <div
            key={fact.name}
            className="grid gap-x-4 gap-y-0.5 border-b border-line px-4 py-2 text-sm last:border-b-0 sm:grid-cols-[16rem_1fr]"
          >
            <dt className="min-w-0">
              <code className="text-xs break-all text-ink">{fact.name}</code>{' '}
              <span className="text-xs text-faint">{fact.type}</span>
            </dt>
            <dd className="min-w-0 text-pretty text-muted">
              {fact.meaning}
              {fact.from !== fact.name && <span className="block text-xs text-faint">from {fact.from}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
