import { fillTemplate } from '@handrail/core/messages/fill';
import type { MessageContent } from '@handrail/core/messages/fill';
import { plainText } from '@handrail/core/messages/safeText';
import { comparableAddress } from '@handrail/core/people/address';
import { appendAudits } from '@handrail/db/audit/append';
import { newId } from '@handrail/db/ids';
import { insertMessage } from '@handrail/db/messages/messages';
import type { StoredMessage } from '@handrail/db/messages/messages';
import type { Tx } from '@handrail/db/transaction';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { entryOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import { lockReview } from '../reviews/load.ts';
import { messageTemplateNamed } from './templates.ts';
import { fieldWorld, messageWorld } from './world.ts';
import type { MessageWorld } from './world.ts';

export type Drafting = Act & {
  /** A template by its name, or a draft that came with the record. */
  readonly from: { readonly template: string } | { readonly draft: string };
  /** Address of one of the customer's people. */
  readonly to: string;
  /** What the sender fills in, by field. */
  readonly given: Readonly<Record<string, string>>;
};

/** Makes a draft for one of the customer's own people. Refused for anyone else. */
export async function draftMessage(tx: Tx, drafting: Drafting): Promise<Outcome<{ id: string }>> {
  const { workspaceId, onboardingId, from, to, given, member, now, register } = drafting;
  const locked = await lockReview(tx, workspaceId, onboardingId, register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  const { review } = locked;
  const world = await messageWorld(tx, drafting, review, register.compiled);
  const recipient = world.recipients.find(({ email }) => comparableAddress(email) === comparableAddress(to));
  if (recipient === undefined)
    return refused({
      kind: 'invalid',
      path: '/to',
      message: 'Choose one of the customer’s own people: nobody else gets a message from here.',
    });
  const begun =
    'template' in from
      ? await fromTemplate(from.template, (template) =>
          fillTemplate(template, fieldWorld(review, world, recipient, given)),
        )
      : fromRecord(from.draft, world);
  if (begun === null)
    return refused({ kind: 'invalid', path: '/from', message: 'Choose what the message is made from.' });
  const { content, origin, ...what } = begun;
  const id = newId();
  await insertMessage(
    tx,
    workspaceId,
    { id, onboardingId, ...what, recipient, draftedBy: member.memberId, draftedAt: now },
    { number: 1, origin, content, writtenBy: member.memberId, writtenAt: now },
  );
  await appendAudits(tx, workspaceId, [
    entryOf(drafting, 'message.drafted', {
      message: id,
      messageKind: what.kind,
      template: what.template?.name ?? null,
      templateVersion: what.template?.version ?? null,
      to: recipient.email,
      confidence: what.confidence,
      missing: content.missing.filter(({ required }) => required).map(({ title }) => title),
    }),
  ]);
  return granted({ id });
}

type Begun = Pick<StoredMessage, 'kind' | 'template' | 'draftId' | 'confidence'> & {
  readonly content: MessageContent;
  readonly origin: 'template' | 'ai';
};

async function fromTemplate(
  name: string,
  fill: (template: NonNullable<StoredMessage['template']>) => MessageContent,
): Promise<Begun | null> {
  const template = await messageTemplateNamed(name);
  if (template === undefined) return null;
  const { kind } = template;
  return { kind, template, draftId: null, confidence: null, content: fill(template), origin: 'template' };
}

/** An AI's draft as it came with the record: its words, what it cites, and how sure it is. It brings no subject. */
function fromRecord(id: string, { record }: MessageWorld): Begun | null {
  const draft = record.context?.drafts?.find((one) => one.id === id);
  if (draft === undefined) return null;
  const texts = new Set((record.evidence ?? []).map((item) => item.id));
  const content: MessageContent = {
    subject: '',
    text: plainText(draft.text),
    values: (draft.citations ?? []).map(({ evidence, quote }) => ({
      field: null,
      title: 'Cited by the draft',
      text: quote,
      citations: [{ source: texts.has(evidence) ? `evidence:${evidence}` : evidence, quote }],
    })),
    missing: [],
    given: {},
  };
  return {
    kind: 'ai_draft',
    template: null,
    draftId: id,
    confidence: draft.confidence,
    content,
    origin: 'ai',
  };
}
