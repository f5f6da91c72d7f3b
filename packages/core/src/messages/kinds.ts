import type { EffectKind } from '../effects/kinds.ts';
import type { InternalRole, Tier } from '../rules/vocabulary.ts';

/** What a message to the customer is for. */
export const MESSAGE_KINDS = [
  'welcome',
  'warm_introduction',
  'kickoff_time',
  'task_reminder',
  'information_request',
  'activation',
  'timeline',
  'scope',
  'billing',
  'security',
  'executive',
  'dissatisfaction',
  'answer',
  'ai_draft',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const MESSAGE_KIND_LABELS: Readonly<Record<MessageKind, string>> = {
  welcome: 'Welcome',
  warm_introduction: 'Warm introduction',
  kickoff_time: 'Kickoff time',
  task_reminder: 'Reminder of a known task',
  information_request: 'Request for missing information',
  activation: 'Activation',
  timeline: 'Timeline',
  scope: 'Scope',
  billing: 'Billing',
  security: 'Legal and security',
  executive: 'To an executive',
  dissatisfaction: 'Answer to dissatisfaction',
  answer: 'Answer to a question',
  ai_draft: 'Drafted by AI',
};

/** Effects that carry a message out. They differ in what holds them. */
export type MessageEffect = Extract<
  EffectKind,
  'customer_message' | 'timeline_message' | 'activation_message' | 'kickoff_message'
>;

/**
 * How a message may go. `automatic`: as the template has it, whoever may approve it prepares and approves it in one step.
 * `draft_first`: a draft is read as a draft before it is approved.
 */
export const POLICY_CLASSES = ['automatic', 'draft_first'] as const;
export type PolicyClass = (typeof POLICY_CLASSES)[number];

/** What is fixed for a kind of message. */
export type KindRule = {
  readonly goes: PolicyClass;
  /** On high and hold nobody approves what they wrote themselves. */
  readonly tier: Tier;
  /** Who may approve it; the first is asked first. */
  readonly approvers: readonly InternalRole[];
  readonly effect: MessageEffect;
};
