import { INTERNAL_ROLES } from '../rules/vocabulary.ts';
import type { InternalRole } from '../rules/vocabulary.ts';

/** Who acts: an active member of a workspace. */
export type Actor = {
  readonly workspaceId: string;
  readonly memberId: string;
  readonly roles: readonly InternalRole[];
};

const everyone: readonly InternalRole[] = INTERNAL_ROLES;
const sellsOrOnboards: readonly InternalRole[] = [
  'ae',
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'solutions_engineer',
  'revops',
  'sales_manager',
  'cs_leader',
  'admin',
];

/** Who may write to customers: whoever speaks for us to them. What they write is approved by `messages/policy`. */
const writesToCustomers: readonly InternalRole[] = [
  'ae',
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'solutions_engineer',
  'finance',
  'legal',
  'security',
  'support',
  'sales_manager',
  'cs_leader',
  'admin',
];

/** Who may be named as a document's reviewer, and who stands in for them. */
const reviewsDocuments: readonly InternalRole[] = [
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'solutions_engineer',
  'finance',
  'legal',
  'security',
  'cs_leader',
  'admin',
];

/** Who runs onboardings, and agrees with customers on what is done by when. */
const runsOnboardings: readonly InternalRole[] = [
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'cs_leader',
  'admin',
];

/** The one table of role × action. A role that is not listed may not. */
const allowedTo = {
  /** Lists, packets, findings, evidence, history. */
  'onboardings.read': everyone,
  /** Judge a stored record again with today's register. */
  'onboardings.evaluate': [
    'csm',
    'onboarding_manager',
    'implementation_lead',
    'revops',
    'cs_leader',
    'admin',
  ],
  /** The queue of review items, decisions and acceptance, and what is said about them. */
  'reviews.read': everyone,
  /** Decide, answer, tick, accept; which of it on which item is told by `mayDecide` and the sides of the acceptance. */
  'reviews.decide': everyone,
  /** Give an item to somebody else, stop and start its clock; whose items stands in reviews/ownership. */
  'reviews.steer': everyone,
  /** Confirm findings of tier low; whose items stands in reviews/ownership. */
  'reviews.confirm': everyone,
  /** Comment on an onboarding, and watch it. */
  'reviews.discuss': everyone,
  /** Business hours, and how long reviews may take. */
  'reviews.settings': ['revops', 'cs_leader', 'admin'],
  /** Messages to customers, their versions, and the templates. */
  'messages.read': everyone,
  /** Draft, change and discard messages, and ask for their approval. Approving is a decision: `reviews.decide` and the message's policy. */
  'messages.write': writesToCustomers,
  /** What a customer's people and ours write to each other about an onboarding. */
  'conversation.read': everyone,
  /** Answer customers there, in words that commit nobody; the others go as messages. */
  'conversation.write': writesToCustomers,
  /** Customers' people on an onboarding: who is invited to the portal. */
  'contacts.read': everyone,
  /** Invite customers' people, change their roles, replace them and take them off. */
  'contacts.manage': writesToCustomers,
  /** Accept and reject what customers hand in, and ask for it again; whose turn it is stands with each requirement. */
  'documents.review': reviewsDocuments,
  /** Change the customer's steps in their plan, and note that it is agreed on with them. */
  'plan.change': runsOnboardings,
  /** One's own notices. */
  'inbox.read': everyone,
  /** What went out, what waits and what failed. */
  'outbox.read': everyone,
  /** Cancel an effect, have it tried again, or say what became of it. */
  'outbox.settle': ['csm', 'onboarding_manager', 'product_ops', 'revops', 'cs_leader', 'admin'],
  'register.read': everyone,
  /** Run a row's examples; changes nothing. */
  'register.test': everyone,
  /** Run past records through the register without side effect, and remove such runs. */
  'shadow.run': ['revops', 'cs_leader', 'admin'],
  /** Reports of shadow runs and their cases. */
  'shadow.read': everyone,
  /** Preview, store and discard files of records. */
  'imports.run': sellsOrOnboards,
  /** Enter a deal by hand: drafts and their submission. */
  'drafts.edit': sellsOrOnboards,
  'people.read': everyone,
  /** Invite, change roles, deactivate, reactivate. */
  'people.manage': ['admin'],
  /** Read and verify the audit log. */
  'audit.read': ['revops', 'legal', 'security', 'sales_manager', 'cs_leader', 'admin'],
  /** See and change the secrets of inbound webhooks, and the endpoints that are called. */
  'webhooks.manage': ['revops', 'admin'],
  /** Export everything that is kept about a person or a customer. */
  'rights.export': ['product_ops', 'admin'],
  /** Change the vendor's name, logo and accent colour, as customers see them. */
  'brand.change': ['admin'],
  /** The local mailbox, which exists in demo mode only. */
  'mailbox.read': everyone,
} as const satisfies Record<string, readonly InternalRole[]>;

export type Action = keyof typeof allowedTo;

export const ACTIONS = Object.keys(allowedTo) as readonly Action[];

/** May this actor do this to an object of this workspace? Another workspace's object: never. */
export function authorize(actor: Actor, action: Action, object: { readonly workspaceId: string }): boolean {
  if (actor.workspaceId !== object.workspaceId) return false;
  const roles: readonly InternalRole[] = allowedTo[action];
  return actor.roles.some((role) => roles.includes(role));
}

/** All that the actor may do in their own workspace, in the table's order. */
export function allowedActions(actor: Actor): Action[] {
  return ACTIONS.filter((action) => authorize(actor, action, actor));
}
