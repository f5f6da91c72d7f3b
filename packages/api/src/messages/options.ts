import { givenFieldsOf } from '@handrail/core/messages/fill';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import type { Act } from '../reviews/act.ts';
import { readReview } from '../reviews/load.ts';
import { messageTemplates } from './templates.ts';
import type { DraftOptionsView } from './views.ts';
import { messageWorld } from './world.ts';

/** What a new message of an onboarding can be made from, and to whom it can go. */
export async function draftOptions(tx: Tx, act: Act): Promise<Outcome<DraftOptionsView>> {
  const { compiled } = act.register;
  const review = await readReview(tx, act.workspaceId, act.onboardingId, compiled);
  if (review === undefined) return refused({ kind: 'not_found' });
  const [world, templates] = await Promise.all([messageWorld(tx, act, review, compiled), messageTemplates()]);
  return granted({
    accountName: review.accountName,
    templates: templates.map((template) => ({
      name: template.name,
      title: template.title,
      purpose: template.purpose,
      kind: template.kind,
      to: template.to,
      given: givenFieldsOf(template).map(({ name, title, shape }) => ({
        field: name,
        label: title,
        shape,
        required: template.requires.includes(name),
      })),
    })),
    drafts: (world.record.context?.drafts ?? []).map(({ id, text, confidence }) => ({
      id,
      text,
      confidence,
      sure: confidence >= world.minimumConfidence,
    })),
    recipients: world.recipients,
  });
}
