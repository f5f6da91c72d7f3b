import type { MessageVersionView, MessageView } from '@handrail/api/messages/views';
import { Section } from '@handrail/ui/card';
import { Mark } from '@handrail/ui/mark';
import { Time } from '@handrail/ui/time';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { Difference } from './difference.tsx';

const ORIGINS: Readonly<Record<MessageVersionView['origin'], string>> = {
  template: 'Filled from the template',
  ai: 'Drafted by AI',
  person: 'Changed',
};

/** Every wording with its author and time, and what changed from the first draft. */
export function HistorySection({ message }: { message: MessageView }) {
  const { versions, difference } = message;
  return (
    <Section title="Wordings" id="wordings" note={String(versions.length)}>
      {difference === null ? (
        <p className="text-sm text-muted">The words are those of the first draft.</p>
      ) : (
        <figure className="text-sm text-ink">
          <figcaption className="text-xs text-faint">
            From the first draft to the words as they stand
          </figcaption>
          <p className="mt-2 font-medium">
            <Difference pieces={difference.subject} />
          </p>
          <p className="mt-2">
            <Difference pieces={difference.text} />
          </p>
        </figure>
      )}
      <ol className="mt-4 divide-y divide-line border-t border-line text-sm">
        {versions.toReversed().map((version) => (
          <li key={version.number} className="py-2">
            <details>
              <summary className="cursor-pointer text-ink">
                <Mark name="chevron-down" className="mr-1.5 align-middle text-faint" />
                {version.number}. {ORIGINS[version.origin]} by <PlainText text={version.by} />
                <span className="text-faint">
                  {' '}
                  · <Time at={version.at} />
                </span>
              </summary>
              <p className="mt-2 font-medium [overflow-wrap:anywhere] text-ink">
                {version.subject === '' ? 'No subject' : <PlainText text={version.subject} />}
              </p>
              <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-wrap text-muted">
                <PlainText text={version.text} />
              </p>
            </details>
          </li>
        ))}
      </ol>
    </Section>
  );
}
