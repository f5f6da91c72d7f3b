import type { InternalRole, Tier } from '../rules/vocabulary.ts';
import type { KindRule, MessageEffect, MessageKind, PolicyClass } from './kinds.ts';

const customerOwners: readonly InternalRole[] = ['csm', 'onboarding_manager', 'cs_leader', 'admin'];
const leaders: readonly InternalRole[] = ['cs_leader', 'admin'];
const withSpecialist = (...roles: InternalRole[]): readonly InternalRole[] => [
  'csm',
  ...roles,
  'cs_leader',
  'admin',
];

/** The one table of kind × what may go by itself (features 169 to 171). Draft-first is the default: only three kinds are named otherwise. */
export const MESSAGE_RULES: Readonly<Record<MessageKind, KindRule>> = {
  welcome: { goes: 'draft_first', tier: 'medium', approvers: customerOwners, effect: 'customer_message' },
  warm_introduction: {
    goes: 'draft_first',
    tier: 'medium',
    approvers: customerOwners,
    effect: 'customer_message',
  },
  kickoff_time: { goes: 'automatic', tier: 'low', approvers: customerOwners, effect: 'kickoff_message' },
  task_reminder: { goes: 'automatic', tier: 'low', approvers: customerOwners, effect: 'customer_message' },
  // A template, but only after the CSM has read what is asked for.
  information_request: {
    goes: 'automatic',
    tier: 'low',
    approvers: ['csm', 'cs_leader', 'admin'],
    effect: 'customer_message',
  },
  activation: {
    goes: 'draft_first',
    tier: 'medium',
    approvers: customerOwners,
    effect: 'activation_message',
  },
  timeline: {
    goes: 'draft_first',
    tier: 'high',
    approvers: withSpecialist('implementation_lead'),
    effect: 'timeline_message',
  },
  scope: {
    goes: 'draft_first',
    tier: 'high',
    approvers: withSpecialist('implementation_lead'),
    effect: 'timeline_message',
  },
  billing: {
    goes: 'draft_first',
    tier: 'high',
    approvers: withSpecialist('finance'),
    effect: 'customer_message',
  },
  security: {
    goes: 'draft_first',
    tier: 'high',
    approvers: ['security', 'legal', ...leaders],
    effect: 'customer_message',
  },
  executive: { goes: 'draft_first', tier: 'high', approvers: leaders, effect: 'customer_message' },
  dissatisfaction: { goes: 'draft_first', tier: 'high', approvers: leaders, effect: 'customer_message' },
  answer: {
    goes: 'draft_first',
    tier: 'medium',
    approvers: withSpecialist('implementation_lead'),
    effect: 'customer_message',
  },
  ai_draft: {
    goes: 'draft_first',
    tier: 'high',
    approvers: withSpecialist(),
    effect: 'customer_message',
  },
};

/** What is known of a message when its policy is asked. */
export type PolicyCase = {
  readonly kind: MessageKind;
  /** The class that its template asks for; a template may be stricter than its kind, never looser. */
  readonly template: PolicyClass | null;
  /** Its words are not those that the template gave. */
  readonly edited: boolean;
  /** Something in it could not be made sure: a value is missing or was read with low confidence. */
  readonly doubtful: boolean;
  /** Words in it that no template gave speak of dates, money or scope (`isCommitting`). */
  readonly committing: boolean;
};

export type MessagePolicy = KindRule & {
  /** Why it goes as it does, one plain sentence each. */
  readonly reasons: readonly string[];
};

/**
 * How a message may go, who approves it, and why. Whatever its kind: what commits us is a message on dates or scope, goes as one, and
 * is stopped by what stops one.
 */
export function messagePolicy({ kind, template, edited, doubtful, committing }: PolicyCase): MessagePolicy {
  const rule = MESSAGE_RULES[kind];
  const reasons = [
    ...(rule.goes === 'draft_first' ? [KIND_REASONS[kind]] : []),
    ...(template === 'draft_first' && rule.goes === 'automatic'
      ? ['The template asks for a draft first.']
      : []),
    ...(edited && rule.goes === 'automatic' ? ['The words are not those of the template any more.'] : []),
    ...(doubtful ? ['Something in it is missing or uncertain.'] : []),
    ...(committing
      ? ['Words in it that no template gave speak of dates, money or scope: a second person approves it.']
      : []),
  ];
  if (reasons.length === 0) return { ...rule, reasons: [KIND_REASONS[kind]] };
  return {
    ...rule,
    goes: 'draft_first',
    tier: doubtful || committing ? higher(rule.tier) : rule.tier,
    effect: committing && rule.effect === 'customer_message' ? 'timeline_message' : rule.effect,
    reasons,
  };
}

/** What is uncertain, or commits us, needs a second person: it counts as high at least. */
function higher(tier: Tier): Tier {
  return tier === 'hold' ? 'hold' : 'high';
}

/**
 * The role in which a person may approve a message, or null. On tiers high and hold nobody approves their own words.
 * @param writers members who wrote or changed any of its versions
 */
export function roleToApprove(
  person: { readonly memberId: string; readonly roles: readonly InternalRole[] },
  policy: Pick<MessagePolicy, 'tier' | 'approvers'>,
  writers: ReadonlySet<string>,
): InternalRole | null {
  if (needsSecondPerson(policy) && writers.has(person.memberId)) return null;
  return person.roles.find((role) => policy.approvers.includes(role)) ?? null;
}

/** Whether somebody else than those who wrote it must approve it. */
export function needsSecondPerson({ tier }: Pick<MessagePolicy, 'tier'>): boolean {
  return tier === 'high' || tier === 'hold';
}

/** The effects that carry messages out. */
export const MESSAGE_EFFECTS: readonly MessageEffect[] = [
  'customer_message',
  'timeline_message',
  'activation_message',
  'kickoff_message',
];

/** One plain sentence for each kind. */
const KIND_REASONS: Readonly<Record<MessageKind, string>> = {
  welcome: 'A first message sets expectations: it is read as a draft.',
  warm_introduction: 'It speaks for two of our people: it is read as a draft.',
  kickoff_time: 'It confirms a time that was approved already.',
  task_reminder: 'It reminds of a task that the customer knows.',
  information_request: 'It asks for what is missing, in the words of the template.',
  activation: 'It tells the customer that they can start: it is read as a draft.',
  timeline: 'It speaks of dates: a second person approves it.',
  scope: 'It speaks of scope: a second person approves it.',
  billing: 'It speaks of billing: a second person approves it.',
  security: 'It speaks of legal or security matters: a specialist approves it.',
  executive: 'It goes to an executive: CS leadership approves it.',
  dissatisfaction: 'It answers somebody who is dissatisfied: CS leadership approves it.',
  answer: 'It answers in words of its own: it is read as a draft.',
  ai_draft: 'An AI drafted it: a second person approves it.',
};
