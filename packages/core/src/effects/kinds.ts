import type { Hold } from '../rules/vocabulary.ts';

/** What a kind of effect is bound to. The database has the same table (`effect_kinds()`); a test keeps the two equal. */
export type EffectRule = {
  /** Any of them standing stops it: when it is planned, when it is taken, and when it begins. */
  readonly holds: readonly Hold[];
  /**
   * Needs no approval: it reaches our own people alone, or it carries plain words that one of our people wrote to a customer
   * themselves and that were checked to commit nobody (`api/conversation/answer`).
   */
  readonly lowRisk: boolean;
  /** Kinds of decision that may approve it; none for what needs no approval. */
  readonly approvedBy: readonly string[];
  /** Tries before a person must look at it. */
  readonly attempts: number;
};

const inHouse = { holds: [], lowRisk: true, approvedBy: [] } as const;

const message = { lowRisk: false, approvedBy: ['approve_customer_message'], attempts: 8 } as const;

/** Everything that Handrail does beyond its own records. */
export const EFFECT_RULES = {
  /** A line in people's inboxes; each of them gets a mail by an effect of its own. */
  internal_notice: { ...inHouse, attempts: 5 },
  /** The mail that tells one person of a notice. */
  notice_mail: { ...inHouse, attempts: 8 },
  /** Questions to a person or a role, as a task. */
  information_task: { ...inHouse, attempts: 5 },
  /** The project with the preparation tasks of its lane. Only the decision that checks the stop rules approves it. */
  kickoff_project: { holds: ['kickoff'], lowRisk: false, approvedBy: ['approve_kickoff'], attempts: 5 },
  /** The kickoff's invitation to one person, or its new time. */
  kickoff_invitation: {
    holds: ['kickoff', 'customer_message'],
    lowRisk: false,
    approvedBy: ['approve_kickoff'],
    attempts: 8,
  },
  /** Tells one person that the kickoff does not take place. What holds the kickoff is a reason for it, and does not stop it. */
  kickoff_cancellation: {
    holds: ['customer_message'],
    lowRisk: false,
    approvedBy: ['approve_kickoff'],
    attempts: 8,
  },
  /** Writes into other systems by signed webhook; who may approve them stands in `writes/kinds`. */
  crm_note: {
    holds: ['crm_writeback'],
    lowRisk: false,
    approvedBy: ['approve_kickoff', 'accept_route'],
    attempts: 10,
  },
  billing_call: { holds: ['billing_writeback'], lowRisk: false, approvedBy: ['accept_route'], attempts: 10 },
  provisioning_call: { holds: ['provisioning'], lowRisk: false, approvedBy: ['accept_route'], attempts: 10 },
  /** A mail to one of the customer's people, word for word as it was approved. */
  customer_message: { ...message, holds: ['customer_message'] },
  /** A mail that speaks of dates or scope. */
  timeline_message: { ...message, holds: ['customer_message', 'customer_timeline'] },
  /** A mail that tells the customer that they can start. */
  activation_message: { ...message, holds: ['customer_message', 'activation_message'] },
  /** A mail that confirms the kickoff's time. */
  kickoff_message: { ...message, holds: ['customer_message', 'kickoff'] },
  /** Tells one of the customer's people what one of ours wrote in the conversation. What holds messages holds it. */
  conversation_mail: { holds: ['customer_message'], lowRisk: true, approvedBy: [], attempts: 8 },
} as const satisfies Record<string, EffectRule>;

export type EffectKind = keyof typeof EFFECT_RULES;

/** In the table's order. */
export const EFFECT_KINDS = Object.keys(EFFECT_RULES) as [EffectKind, ...EffectKind[]];

export const EFFECT_LABELS: Readonly<Record<EffectKind, string>> = {
  internal_notice: 'Internal notice',
  notice_mail: 'Mail about a notice',
  information_task: 'Information task',
  kickoff_project: 'Kickoff project',
  kickoff_invitation: 'Kickoff invitation',
  kickoff_cancellation: 'Kickoff cancellation',
  crm_note: 'CRM note',
  billing_call: 'Billing set-up',
  provisioning_call: 'Provisioning',
  customer_message: 'Customer message',
  timeline_message: 'Customer message on dates or scope',
  activation_message: 'Activation message',
  kickoff_message: 'Kickoff message',
  conversation_mail: 'Mail about an answer',
};

/** The rule of a kind. */
export function effectRule(kind: EffectKind): EffectRule {
  return EFFECT_RULES[kind];
}
