import { messageField } from '@handrail/core/messages/fields';
import { fillTemplate } from '@handrail/core/messages/fill';
import type { MessageContent } from '@handrail/core/messages/fill';
import { messagePolicy } from '@handrail/core/messages/policy';
import { fieldsOf } from '@handrail/core/messages/template';
import type { MessageTemplate } from '@handrail/core/messages/template';
import { templateUses } from '@handrail/db/messages/list';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from '../reviews/act.ts';
import { readReview } from '../reviews/load.ts';
import { messageTemplateNamed, messageTemplates } from './templates.ts';
import type { TemplateView } from './views.ts';
import { fieldWorld, messageWorld } from './world.ts';

/** Every template with its fields, its policy, and what was made of it. */
export async function viewTemplates(tx: Tx, workspaceId: string): Promise<TemplateView[]> {
  const [templates, uses] = await Promise.all([messageTemplates(), templateUses(tx, workspaceId)]);
  return templates.map((template) => ({
    ...templateView(template),
    uses: uses
      .filter(({ name }) => name === template.name)
      .map(({ version, messages }) => ({ version, messages })),
  }));
}

function templateView(template: MessageTemplate): Omit<TemplateView, 'uses'> {
  const { name, version, kind, title, purpose, language, to, subject, body, requires } = template;
  const policy = messagePolicy({
    kind,
    template: template.policy,
    edited: false,
    doubtful: false,
    committing: false,
  });
  return {
    ...{ name, version, kind, title, purpose, language, to, subject, body },
    policy: policy.goes,
    reasons: policy.reasons,
    tier: policy.tier,
    approvers: policy.approvers,
    fields: fieldsOf(template).map((field) => ({
      name: field,
      title: messageField(field)?.title ?? field,
      from: messageField(field)?.from ?? '',
      required: requires.includes(field),
    })),
  };
}

/** A template as it would be filled for an onboarding, to the likeliest of its people. Nothing is kept. */
export async function previewTemplate(
  tx: Tx,
  act: Act & { readonly template: string },
): Promise<Outcome<{ accountName: string; to: string | null; content: MessageContent }>> {
  const { workspaceId, onboardingId, register } = act;
  const [template, review] = await Promise.all([
    messageTemplateNamed(act.template),
    readReview(tx, workspaceId, onboardingId, register.compiled),
  ]);
  if (template === undefined || review === undefined) return refused({ kind: 'not_found' });
  const world = await messageWorld(tx, act, review, register.compiled);
  const likely = template.to.flatMap((role) => world.recipients.filter((one) => one.role === role));
  const [recipient] = [...likely, ...world.recipients];
  const to = recipient ?? { name: '', email: '', role: '', source: 'stakeholders[0]' };
  return granted({
    accountName: review.accountName,
    to: recipient?.email ?? null,
    content: fillTemplate(template, fieldWorld(review, world, to, {})),
  });
}
