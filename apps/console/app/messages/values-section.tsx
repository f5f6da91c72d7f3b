import type { MessageView } from '@handrail/api/messages/views';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { SourceChip } from '@handrail/ui/citation-chip';
import { CircleDashed } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';

/** Where a source leads and what it is called, by source and place. */
export type SourceLinks = Readonly<Record<string, { readonly href: string | null; readonly label: string }>>;

/** Each value that was filled in, with the places it came from; and what is missing. */
export function ValuesSection({ message, sources }: { message: MessageView; sources: SourceLinks }) {
  const { values, missing } = message;
  return (
    <Section
      title="What it says, and where that stands"
      id="values"
      description="Each value opens the place that it was taken from."
    >
      {missing.length > 0 && (
        <ul aria-label="Missing" className="mb-3 space-y-2 border-b border-line pb-3 text-sm">
          {missing.map(({ field, title, why, required }) => (
            <li key={field} className={required ? 'text-medium' : 'text-muted'}>
              <CircleDashed size={13} aria-hidden="true" className="mr-1 inline align-[-2px]" />
              <span className="font-medium">{title}</span>: <PlainText text={why} />
              {required ? ' (required)' : ', so its line is left out'}
            </li>
          ))}
        </ul>
      )}
      {values.length === 0 ? (
        <p className="text-sm text-muted">Nothing in it can be traced to a source.</p>
      ) : (
        <dl className="space-y-3 text-sm">
          {values.map(({ field, title, text, citations }, index) => (
            <div key={field ?? index} className="min-w-0">
              <dt className="text-xs text-faint">{title}</dt>
              <dd className="min-w-0 [overflow-wrap:anywhere] whitespace-pre-line text-ink">
                <PlainText text={text} />
                <span className="mt-1 flex flex-wrap items-center gap-1.5">
                  {citations.map((citation, at) => {
                    const { href = null, label = citation.source } = sources[sourceKey(citation)] ?? {};
                    return (
                      <span key={at} className="inline-flex min-w-0 items-center gap-1">
                        <SourceChip source={citation.source} label={label} {...(href !== null && { href })} />
                        {!citation.found && <Badge tone="hold">not there any more</Badge>}
                      </span>
                    );
                  })}
                </span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}

/** Names a citation among the links. */
export function sourceKey({ source, start }: { readonly source: string; readonly start?: number }): string {
  return `${source}@${start ?? ''}`;
}
