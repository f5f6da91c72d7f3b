import type { TemplateView } from '@handrail/api/messages/views';
import { MESSAGE_KIND_LABELS } from '@handrail/core/messages/kinds';
import type { MessageContent } from '@handrail/core/messages/fill';
import { STAKEHOLDER_LABELS } from '@handrail/core/rules/labels';
import { Badge } from '@handrail/ui/badge';
import { Button } from '@handrail/ui/button';
import { Section } from '@handrail/ui/card';
import { Mark } from '@handrail/ui/mark';
import { Select } from '@handrail/ui/select';
import { TierBadge } from '@handrail/ui/tier-badge';
import { Form } from '@remix-run/react';
import { Eye } from 'lucide-react';
import { PlainText } from '../onboardings/evidence/plain-text.tsx';
import { templatesHref } from './hrefs.ts';

type Props = {
  readonly template: TemplateView;
  readonly onboardings: readonly { readonly id: string; readonly accountName: string }[];
  /** Its words show at once. */
  readonly open: boolean;
  /** It filled for an onboarding; null where none was chosen. */
  readonly preview: {
    readonly onboardingId: string;
    readonly accountName: string;
    readonly to: string | null;
    readonly content: MessageContent;
  } | null;
};

/** One template: its words, its fields with where they come from, and how it would read for a customer. */
export function TemplateCard({ template, onboardings, open, preview }: Props) {
  const { name, version, kind, title, purpose, language, to, fields, uses, subject, body } = template;
  return (
    <Section
      id={name}
      title={title}
      note={`version ${version}`}
      description={purpose}
      actions={
        <>
          <TierBadge tier={template.tier} />
          <Badge>{template.policy === 'automatic' ? 'In one step' : 'Draft first'}</Badge>
        </>
      }
    >
      <details open={open || undefined}>
        <summary className="flex cursor-pointer items-center gap-1.5 text-sm text-ink">
          <Mark name="chevron-down" className="text-faint" />
          Words, fields and preview
        </summary>
        <div className="mt-3 grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-4 text-sm lg:grid-cols-2">
          <div className="min-w-0 space-y-2">
            <p className="text-xs text-faint">
              {MESSAGE_KIND_LABELS[kind]} · {name}.yaml · {language} · to{' '}
              {to.map((role) => STAKEHOLDER_LABELS[role]).join(', ')}
            </p>
            <p className="font-medium [overflow-wrap:anywhere] text-ink">{subject}</p>
            <p className="[overflow-wrap:anywhere] whitespace-pre-wrap text-muted">{body.trim()}</p>
          </div>
          <div className="min-w-0 space-y-4">
            <div>
              <h3 className="text-xs font-medium text-faint">Fields</h3>
              <ul className="mt-1 space-y-1">
                {fields.map((field) => (
                  <li key={field.name} className="[overflow-wrap:anywhere]">
                    <span className="text-ink">{field.title}</span>
                    {field.required && <span className="text-medium"> (required)</span>}
                    <span className="text-faint">
                      {' '}
                      · {field.name} · {field.from}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
            <p className="text-xs text-faint">
              {uses.length === 0
                ? 'No message was made from it yet.'
                : `Made from it: ${uses.map((use) => `${use.messages} of version ${use.version}`).join(', ')}.`}
            </p>
            <Form method="get" action={templatesHref()} className="flex flex-wrap items-center gap-2">
              <input type="hidden" name="template" value={name} />
              <Select
                name="onboarding"
                aria-label={`Preview ${title} for`}
                defaultValue={preview?.onboardingId ?? ''}
                placeholder="Choose a customer"
                options={onboardings.map(({ id, accountName }) => ({ value: id, label: accountName }))}
                className="w-56 max-w-full"
              />
              <Button type="submit" size="sm" icon={<Eye size={13} aria-hidden="true" />}>
                Preview
              </Button>
            </Form>
            {preview && <Preview preview={preview} />}
          </div>
        </div>
      </details>
    </Section>
  );
}

function Preview({ preview: { accountName, to, content } }: { preview: NonNullable<Props['preview']> }) {
  return (
    <div className="rounded-md border border-line bg-sunken p-3">
      <p className="text-xs text-muted">
        For <PlainText text={accountName} />
        {to === null ? ', which has nobody with an address' : <>, to {to}</>}
      </p>
      <p className="mt-2 font-medium [overflow-wrap:anywhere] text-ink">
        <PlainText text={content.subject} />
      </p>
      <p className="mt-1 [overflow-wrap:anywhere] whitespace-pre-wrap text-ink">
        <PlainText text={content.text} />
      </p>
      {content.missing.length > 0 && (
        <ul className="mt-2 space-y-0.5 border-t border-line pt-2 text-xs text-muted">
          {content.missing.map(({ field, title, why, required }) => (
            <li key={field}>
              {title}: <PlainText text={why} />
              {required && ' (required)'}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
