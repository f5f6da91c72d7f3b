import { z } from 'zod';
import { words } from '../documents/requirement.ts';
import { meetingMail } from '../kickoff/invitation.ts';
import { oneAddress } from '../people/address.ts';
import { CONTACT_ROLES } from '../people/contacts.ts';
import { INTERNAL_ROLES } from '../rules/vocabulary.ts';
import { dayNumber } from '../time/days.ts';
import { billingSetup, crmNote, provisioningWorkspace } from '../writes/message.ts';
import type { EffectKind } from './kinds.ts';

const day = z.string().refine((text) => dayNumber(text) !== null, 'A day is written as 2026-12-25.');

/** One person, or everyone active in a role. */
const recipient = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member'), memberId: z.uuid() }),
  z.strictObject({ kind: z.literal('role'), role: z.enum(INTERNAL_ROLES) }),
]);
export type Recipient = z.infer<typeof recipient>;

/**
 * Whom an arrival concerns, as it stands when the notice is written: the owners of these review items, the members of these
 * addresses and who watches the onboarding; where there is none of them, CS leaders. Each gets one line.
 */
const concerned = z.strictObject({
  kind: z.literal('concerned'),
  rows: z.array(z.string().max(20)),
  emails: z.array(oneAddress).max(20),
  /** Who did it, and so need not be told. */
  except: z.uuid().nullable(),
});
export type Recipients = Recipient | z.infer<typeof concerned>;

/** What a notice is about. */
export const NOTICE_TOPICS = [
  'decision',
  'question',
  'answer',
  'task',
  'escalation',
  'condition',
  'mention',
  'handoff',
  'kickoff',
  'effect',
  'message',
  'review',
  'document',
] as const;
export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

const notice = {
  topic: z.enum(NOTICE_TOPICS),
  /** One line: what happened, with the customer's name. */
  subject: z.string().min(1).max(200),
  /** Plain text. */
  text: z.string().max(4000),
  /** The effect that it tells of, where it tells of one. */
  aboutEffectId: z.uuid().optional(),
};

const task = z.strictObject({
  title: z.string().min(1).max(300),
  ownerRole: z.enum(INTERNAL_ROLES),
  /** Null: whoever of the role takes it. */
  ownerId: z.uuid().nullable(),
  dueOn: day.nullable(),
});

/** Where a message goes. Both are approved with it: an endpoint that was given another address since gets nothing. */
const destination = { endpointId: z.uuid(), url: z.string().max(1000) };

/** A mail to the customer as it was approved. */
const message = z.strictObject({
  messageId: z.uuid(),
  /** The version that was approved. */
  number: z.int().min(1),
  to: oneAddress,
  /** Whom an answer goes to. */
  replyTo: oneAddress.nullable(),
  subject: z.string().min(1).max(200),
  text: z.string().min(1).max(20_000),
});

/** All that an effect of each kind needs, word for word as it was approved. */
export const EFFECT_PAYLOADS = {
  internal_notice: z.strictObject({ to: z.union([recipient, concerned]), ...notice }),
  notice_mail: z.strictObject({ to: oneAddress, ...notice }),
  information_task: z.strictObject({
    /** The request it asks about (`information_requests`); null where there is none. */
    requestId: z.uuid().nullable(),
    task,
    questions: z.array(z.string().min(1).max(1000)).max(30),
  }),
  kickoff_project: z.strictObject({
    lane: z.string().max(40),
    /** The template the tasks came from. */
    template: z.string().max(60),
    kickoffOn: day,
    /** The day was worked out from the template: nobody has agreed to it yet. */
    isProposed: z.boolean(),
    tasks: z
      .array(
        task.extend({
          /** What the customer reads of it; without it they do not see it. */
          customerTitle: words(120).optional(),
        }),
      )
      .min(1)
      .max(60),
    /** The customer's own steps; none in what was approved before there were any. */
    customerTasks: z
      .array(z.strictObject({ title: words(120), why: words(400), role: z.enum(CONTACT_ROLES), dueOn: day }))
      .max(30)
      .default([]),
  }),
  kickoff_invitation: meetingMail,
  kickoff_cancellation: meetingMail,
  crm_note: z.strictObject({ ...destination, message: crmNote }),
  billing_call: z.strictObject({ ...destination, message: billingSetup }),
  provisioning_call: z.strictObject({ ...destination, message: provisioningWorkspace }),
  customer_message: message,
  timeline_message: message,
  activation_message: message,
  kickoff_message: message,
} as const satisfies Record<EffectKind, z.ZodType>;

export type EffectPayload<Kind extends EffectKind> = z.infer<(typeof EFFECT_PAYLOADS)[Kind]>;

/**
 * An effect to be carried out. `target` names what it is aimed at: one decision has each kind once for each target. An effect
 * without a decision names the occasion in it as well (`escalation:CO-EDGE-001:2026-02-02T10:00:00.000Z`): the same target is the same effect.
 */
export type PlannedEffect = {
  [Kind in EffectKind]: {
    readonly kind: Kind;
    readonly target: string;
    readonly payload: EffectPayload<Kind>;
  };
}[EffectKind];

/** What an effect does, by its kind. */
export type EffectContent = {
  [Kind in EffectKind]: { readonly kind: Kind; readonly payload: EffectPayload<Kind> };
}[EffectKind];

/** A stored payload as what it does; null where it has another shape than today's. */
export function effectContent(kind: EffectKind, payload: unknown): EffectContent | null {
  const parsed = EFFECT_PAYLOADS[kind].safeParse(payload);
  return parsed.success ? ({ kind, payload: parsed.data } as EffectContent) : null;
}
