import type { EffectState } from '@handrail/core/effects/states';
import type { MessageContent } from '@handrail/core/messages/fill';
import type { MessageRecipient } from '@handrail/core/messages/fields';
import type { MessageKind } from '@handrail/core/messages/kinds';
import type { MessageState } from '@handrail/core/messages/states';
import type { MessageTemplate } from '@handrail/core/messages/template';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

/** A message as it stands. */
export type StoredMessage = {
  readonly id: string;
  readonly onboardingId: string;
  readonly kind: MessageKind;
  readonly template: MessageTemplate | null;
  readonly draftId: string | null;
  readonly confidence: number | null;
  readonly recipient: MessageRecipient;
  readonly state: MessageState;
  readonly number: number;
  readonly draftedBy: string;
  readonly draftedAt: string;
  readonly askedBy: string | null;
  readonly askedAt: string | null;
  readonly decisionId: string | null;
  readonly effectId: string | null;
  readonly settledBy: string | null;
  readonly settledAt: string | null;
  readonly version: number;
  /** Of its newest version. */
  readonly subject: string;
  /** What carries it out, as far as it has come. */
  readonly effectState: EffectState | null;
  readonly effectSettledAt: string | null;
};

/** One wording of a message. */
export type StoredVersion = {
  readonly number: number;
  readonly origin: 'template' | 'ai' | 'person';
  readonly content: MessageContent;
  readonly writtenBy: string;
  readonly writtenAt: string;
};

type MessageOf = { readonly workspaceId: string; readonly id: string };

/** Keeps a new message with its first version. */
export async function insertMessage(
  tx: Tx,
  workspaceId: string,
  message: Pick<
    StoredMessage,
    | 'id'
    | 'onboardingId'
    | 'kind'
    | 'template'
    | 'draftId'
    | 'confidence'
    | 'recipient'
    | 'draftedBy'
    | 'draftedAt'
  >,
  first: StoredVersion,
): Promise<void> {
  await tx
    .insertInto('messages')
    .values({
      workspace_id: workspaceId,
      id: message.id,
      onboarding_id: message.onboardingId,
      kind: message.kind,
      template: message.template === null ? null : jsonb(message.template),
      draft_id: message.draftId,
      confidence: message.confidence,
      recipient: jsonb(message.recipient),
      state: 'draft',
      number: first.number,
      drafted_by: message.draftedBy,
      drafted_at: message.draftedAt,
      asked_by: null,
      asked_at: null,
      decision_id: null,
      effect_id: null,
      settled_by: null,
      settled_at: null,
    })
    .execute();
  await insertVersion(tx, { workspaceId, id: message.id }, first);
}

/** Keeps one more wording of a message. */
export async function insertVersion(
  tx: Tx,
  { workspaceId, id }: MessageOf,
  { number, origin, content, writtenBy, writtenAt }: StoredVersion,
): Promise<void> {
  const { subject, text, values, missing, given } = content;
  await tx
    .insertInto('message_versions')
    .values({
      workspace_id: workspaceId,
      message_id: id,
      number,
      origin,
      subject,
      body: text,
      filled: jsonb({ values, missing, given }),
      written_by: writtenBy,
      written_at: writtenAt,
    })
    .execute();
}

/** Changes a message that still is at its version; false where it is not. */
export async function changeMessage(
  tx: Tx,
  { workspaceId, id, version }: MessageOf & { readonly version: number },
  change: {
    readonly state?: MessageState;
    readonly number?: number;
    readonly asked?: { readonly by: string; readonly at: string };
    readonly settled?: { readonly by: string; readonly at: string };
    readonly decisionId?: string;
    readonly effectId?: string;
  },
): Promise<boolean> {
  const { state, number, asked, settled, decisionId, effectId } = change;
  const { numUpdatedRows } = await tx
    .updateTable('messages')
    .set({
      version: version + 1,
      ...(state === undefined ? {} : { state }),
      ...(number === undefined ? {} : { number }),
      ...(asked === undefined ? {} : { asked_by: asked.by, asked_at: asked.at }),
      ...(settled === undefined ? {} : { settled_by: settled.by, settled_at: settled.at }),
      ...(decisionId === undefined ? {} : { decision_id: decisionId }),
      ...(effectId === undefined ? {} : { effect_id: effectId }),
    })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** A message by its id; undefined where there is none. */
export async function messageById(
  tx: Tx,
  { workspaceId, id }: MessageOf,
): Promise<StoredMessage | undefined> {
  return selectMessages(tx, workspaceId).where('m.id', '=', id).executeTakeFirst();
}

/** The messages of an onboarding, newest first. */
export function messagesOn(
  tx: Tx,
  { workspaceId, onboardingId }: { readonly workspaceId: string; readonly onboardingId: string },
): Promise<StoredMessage[]> {
  return selectMessages(tx, workspaceId)
    .where('m.onboarding_id', '=', onboardingId)
    .orderBy('m.id', 'desc')
    .execute();
}

/** All wordings of a message, the first draft first. */
export async function versionsOf(tx: Tx, { workspaceId, id }: MessageOf): Promise<StoredVersion[]> {
  const rows = await selectVersions(tx, workspaceId).where('message_id', '=', id).orderBy('number').execute();
  return rows.map(({ subject, body, filled, ...version }) => ({
    ...version,
    content: { subject, text: body, ...filled },
  }));
}

function selectVersions(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom('message_versions')
    .select([
      'number',
      'origin',
      'subject',
      'body',
      'filled',
      'written_by as writtenBy',
      'written_at as writtenAt',
    ])
    .where('workspace_id', '=', workspaceId);
}

/** Messages with their newest subject, and what their effect has come to. */
export function selectMessages(tx: Tx, workspaceId: string) {
  return tx
    .selectFrom('messages as m')
    .leftJoin('effects as e', (join) =>
      join.onRef('e.workspace_id', '=', 'm.workspace_id').onRef('e.id', '=', 'm.effect_id'),
    )
    .innerJoin('message_versions as v', (join) =>
      join
        .onRef('v.workspace_id', '=', 'm.workspace_id')
        .onRef('v.message_id', '=', 'm.id')
        .onRef('v.number', '=', 'm.number'),
    )
    .select([
      'm.id',
      'm.onboarding_id as onboardingId',
      'm.kind',
      'm.template',
      'm.draft_id as draftId',
      'm.confidence',
      'm.recipient',
      'm.state',
      'm.number',
      'm.drafted_by as draftedBy',
      'm.drafted_at as draftedAt',
      'm.asked_by as askedBy',
      'm.asked_at as askedAt',
      'm.decision_id as decisionId',
      'm.effect_id as effectId',
      'm.settled_by as settledBy',
      'm.settled_at as settledAt',
      'm.version',
      'v.subject',
      'e.state as effectState',
      'e.settled_at as effectSettledAt',
    ])
    .where('m.workspace_id', '=', workspaceId);
}
