import type { DraftOptionsView } from '@handrail/api/messages/views';
import { Badge } from '@handrail/ui/badge';
import { Section } from '@handrail/ui/card';
import { Link } from '@handrail/ui/link';
import { rowLink } from '@handrail/ui/table';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { newMessageHref } from './hrefs.ts';

/** What a message can begin with: a template, or a draft that an AI made and the record brought. */
export function BeginList({ id, options }: { id: string; options: DraftOptionsView }) {
  return (
    <div className="space-y-4">
      <Section title="Begin with a template" flush>
        <ul className="divide-y divide-line">
          {options.templates.map(({ name, title, purpose }) => (
            <li key={name} className="relative px-4 py-3 text-sm focus-within:bg-hover hover:bg-hover">
              <Link href={newMessageHref(id, { template: name })} {...rowLink}>
                {title}
              </Link>
              <span className="block text-pretty text-muted">{purpose}</span>
            </li>
          ))}
        </ul>
      </Section>
      {options.drafts.length > 0 && (
        <Section
          title="Or with a draft of an AI"
          description="As it came with the record. A second person approves it; what is unsure of itself goes nowhere."
          flush
        >
          <ul className="divide-y divide-line">
            {options.drafts.map((draft) => (
              <li key={draft.id} className="relative px-4 py-3 text-sm focus-within:bg-hover hover:bg-hover">
                <Link href={newMessageHref(id, { draft: draft.id })} {...rowLink}>
                  <PlainText text={draft.id} />
                </Link>
                <Badge tone={draft.sure ? 'neutral' : 'hold'} className="ml-2">
                  {`sure at ${draft.confidence}`}
                </Badge>
                <span className="line-clamp-3 [overflow-wrap:anywhere] text-muted">
                  <PlainText text={draft.text} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </div>
  );
}
