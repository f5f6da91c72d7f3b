import { MARKS } from '@handrail/core/kickoff/checklists';
import { INTERNAL_ROLES } from '@handrail/core/rules/vocabulary';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import type { Person, Things } from './a-world.ts';

/** What a procedure owes to whom. Whatever it is asked about, who is not signed in, or not here (any more), is told just that. */
export type Expected = {
  /** The roles that it lets in; the others are refused before anything is looked up. */
  readonly may: readonly InternalRole[];
  /** Of these, who may do it to the very thing that `ask` names; all of them, unless given. */
  readonly of?: readonly InternalRole[];
  /** What it is asked, about these things; absent where it takes nothing. */
  readonly ask?: (things: Things, person: Person) => unknown;
  /**
   * What comes of asking about things of another workspace, or things that are nowhere. Absent: it is about no thing.
   * `nothing`: it answers, and has done nothing.
   */
  readonly elsewhere?: 'not_found' | 'nothing';
  /** What whoever may is told, where these things are not ready for it. An answer, unless given. */
  readonly notReady?: 'invalid' | 'stale' | 'unavailable';
  /** The thing belongs to one person: a colleague's is answered as if it were nowhere. */
  readonly personal?: true;
};

const everyone = INTERNAL_ROLES;
const settles = ['csm', 'onboarding_manager', 'product_ops', 'revops', 'cs_leader', 'admin'] as const;
const evaluates = [
  'csm',
  'onboarding_manager',
  'implementation_lead',
  'revops',
  'cs_leader',
  'admin',
] as const;
const reads = ['revops', 'legal', 'security', 'sales_manager', 'cs_leader', 'admin'] as const;
const deals = [...evaluates, 'ae', 'solutions_engineer', 'sales_manager'] as const;
const leads = ['revops', 'cs_leader', 'admin'] as const;
/** Whose the open finding is: its first owner's role, whom it escalates to, and administrators. */
const itsOwners = ['csm', 'revops', 'admin'] as const;

const manages = ['revops', 'admin'] as const;
/** Whoever takes the customer over. */
const takesOver = ['csm', 'onboarding_manager', 'cs_leader', 'admin'] as const;
/** Whoever speaks to customers for us. */
const writes = everyone.filter((role) => !['product_ops', 'revops'].includes(role));

const found = 'not_found' as const;
const steers = { may: everyone, of: itsOwners, elsewhere: found } as const;
const itemOf = ({ onboardingId, row }: Things) => ({ onboardingId, row });
const seenItem = (things: Things) => ({ ...itemOf(things), version: things.itemVersion });
const messageOf = ({ onboardingId, messageId }: Things) => ({ id: onboardingId, messageId });
const seenMessage = (things: Things) => ({ ...messageOf(things), number: 1 });
const review = ({ onboardingId }: Things) => ({ id: onboardingId });

/** Every procedure of the console's router. One that is not in here fails the test. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  'me.get': { may: everyone },
  'me.sessions': { may: everyone },
  'me.signOutSession': {
    may: everyone,
    ask: (_, { sessionId }) => ({ id: sessionId }),
    elsewhere: found,
    personal: true,
  },
  'me.signOutEverywhere': { may: everyone },

  'onboardings.list': { may: everyone, ask: () => ({}) },
  'onboardings.board': { may: everyone, ask: () => ({}) },
  'onboardings.find': { may: everyone, ask: () => ({ q: 'Norrdal' }) },
  'onboardings.get': { may: everyone, ask: review, elsewhere: found },
  'onboardings.open': { may: everyone, ask: review, elsewhere: found },
  'onboardings.trace': {
    may: everyone,
    ask: ({ onboardingId, row }) => ({ id: onboardingId, row }),
    elsewhere: found,
  },
  'onboardings.evidence': {
    may: everyone,
    ask: ({ onboardingId, evidenceId }) => ({ id: onboardingId, evidenceId }),
    elsewhere: found,
  },
  'onboardings.history': { may: everyone, ask: review, elsewhere: found },
  'onboardings.evaluateAgain': { may: evaluates, ask: review, elsewhere: found },

  'register.list': { may: everyone },
  'register.row': { may: everyone, ask: ({ row }) => ({ row }) },
  'register.runExamples': { may: everyone, ask: ({ row }) => ({ row }) },
  'register.lanes': { may: everyone },

  'reviews.get': { may: everyone, ask: review, elsewhere: found },
  'reviews.toDecide': {
    may: everyone,
    ask: ({ onboardingId, row }) => ({ id: onboardingId, rows: [row] }),
    elsewhere: found,
  },
  'reviews.decide': {
    ...steers,
    ask: ({ onboardingId, row, seen }) => ({
      ...{ id: onboardingId, rows: [row], seen },
      decision: { kind: 'accept_route', reason: 'Agreed by mail.' },
    }),
  },
  'reviews.undo': {
    may: everyone,
    of: ['implementation_lead', 'cs_leader', 'admin'],
    ask: ({ onboardingId, decisionId }) => ({ id: onboardingId, decisionId, reason: 'A mistake.' }),
    elsewhere: found,
  },
  'reviews.answer': {
    may: everyone,
    of: ['ae', 'admin'],
    ask: ({ onboardingId, requestId }) => ({ id: onboardingId, requestId, answers: ['Priya did.'] }),
    elsewhere: found,
  },
  'reviews.tick': {
    may: everyone,
    of: ['ae', 'sales_manager'],
    ask: ({ onboardingId }) => ({ id: onboardingId, side: 'sales', ticked: [], accept: false }),
    elsewhere: found,
  },
  'reviews.withdrawAcceptance': {
    may: everyone,
    of: ['ae', 'sales_manager'],
    ask: ({ onboardingId }) => ({ id: onboardingId, side: 'sales' }),
    elsewhere: found,
  },
  'reviews.meetCondition': {
    may: everyone,
    of: ['csm', 'admin'],
    ask: ({ onboardingId, conditionId }) => ({ id: onboardingId, conditionId }),
    elsewhere: found,
  },
  'reviews.nameRiskOwner': {
    may: everyone,
    of: ['ae', 'csm', 'onboarding_manager', 'cs_leader', 'admin'],
    ask: ({ onboardingId, risk }, { memberId }) => ({ id: onboardingId, risk, ownerId: memberId }),
    elsewhere: found,
  },
  'reviews.concernMe': { may: everyone },
  'reviews.queue': { may: everyone, ask: () => ({}) },
  'reviews.item': { may: everyone, ask: itemOf, elsewhere: found },
  'reviews.reassign': {
    ...steers,
    ask: (things) => ({ ...seenItem(things), role: 'finance', memberId: null }),
  },
  'reviews.pause': { ...steers, ask: (things) => ({ ...seenItem(things), reason: 'Asked them.' }) },
  'reviews.resume': {
    may: everyone,
    of: ['csm', 'cs_leader', 'admin'],
    elsewhere: found,
    ask: ({ onboardingId, pausedRow: row, pausedVersion: version }) => ({
      ...{ onboardingId, row, version, reason: 'They wrote.' },
    }),
  },
  'reviews.confirm': {
    may: everyone,
    ask: (things) => ({ items: [seenItem(things)] }),
    elsewhere: 'nothing',
  },
  'reviews.settings': { may: leads },
  'reviews.changeSettings': {
    may: leads,
    ask: () => ({ settings: DEFAULT_REVIEW_SETTINGS, version: 0 }),
  },
  'reviews.discussion': {
    may: everyone,
    ask: ({ onboardingId }) => ({ onboardingId }),
    elsewhere: found,
  },
  'reviews.comment': {
    may: everyone,
    ask: ({ onboardingId }) => ({ onboardingId, row: null, body: 'Look here.' }),
    elsewhere: found,
  },
  'reviews.watch': {
    may: everyone,
    ask: ({ onboardingId }) => ({ onboardingId, watching: true }),
    elsewhere: found,
  },

  'kickoff.settleTask': {
    may: everyone,
    of: ['solutions_engineer', 'csm', 'onboarding_manager', 'admin'],
    ask: ({ onboardingId, taskId }) => ({ id: onboardingId, taskId, version: 1, done: true }),
    elsewhere: found,
  },

  'kickoff.draft': { may: everyone, ask: review, elsewhere: found },
  'kickoff.decideMeeting': {
    may: everyone,
    of: takesOver,
    ask: ({ onboardingId }) => ({
      ...{ id: onboardingId, version: 0 },
      decision: { subject: 'kickoff_meeting', act: 'call_off', reason: 'They are ill.' },
    }),
    elsewhere: found,
    notReady: 'invalid',
  },
  'kickoff.markPoint': {
    may: everyone,
    of: MARKS.internal_sync,
    ask: ({ onboardingId }) => ({ id: onboardingId, list: 'internal_sync', point: 'promises', done: true }),
    elsewhere: found,
  },
  'kickoff.chooseOwnerPattern': {
    may: everyone,
    of: [...takesOver, 'sales_manager'],
    ask: ({ onboardingId }) => ({ id: onboardingId, pattern: 'relay' }),
    elsewhere: found,
  },
  'kickoff.answerGoal': {
    may: everyone,
    of: takesOver,
    ask: ({ onboardingId }) => ({ id: onboardingId, answer: 'right', words: 'Yes.' }),
    elsewhere: found,
    notReady: 'invalid',
  },

  'writes.get': {
    may: everyone,
    ask: ({ onboardingId }) => ({ id: onboardingId, kind: 'crm_note' }),
    elsewhere: found,
  },
  'writes.approve': {
    may: everyone,
    of: ['finance'],
    ask: ({ onboardingId }) => ({ id: onboardingId, kind: 'billing_call', shown: 'old' }),
    elsewhere: found,
    notReady: 'stale',
  },

  'messages.list': { may: everyone, ask: () => ({}) },
  'messages.ofOnboarding': { may: everyone, ask: review, elsewhere: found },
  'messages.get': { may: everyone, ask: messageOf, elsewhere: found },
  'messages.templates': { may: everyone },
  'messages.preview': {
    may: everyone,
    ask: ({ onboardingId }) => ({ id: onboardingId, template: 'welcome' }),
    elsewhere: found,
  },
  'messages.options': { may: writes, ask: review, elsewhere: found },
  'messages.draft': {
    may: writes,
    ask: ({ onboardingId, contact }) => ({ id: onboardingId, from: { template: 'welcome' }, to: contact }),
    elsewhere: found,
  },
  'messages.edit': {
    may: writes,
    ask: (things) => ({ ...seenMessage(things), subject: 'Welcome', text: 'Good morning.' }),
    elsewhere: found,
  },
  'messages.refill': { may: writes, ask: seenMessage, elsewhere: found },
  'messages.ask': { may: writes, ask: seenMessage, elsewhere: found },
  'messages.discard': { may: writes, ask: seenMessage, elsewhere: found },

  'endpoints.list': { may: manages },
  'endpoints.add': {
    may: manages,
    ask: () => ({ purpose: 'billing', url: 'https://hooks.example.com/billing', readBackUrl: '' }),
  },
  'endpoints.change': {
    may: manages,
    ask: ({ endpointId }) => ({
      ...{ id: endpointId, version: 1, url: 'https://hooks.example.com/other', readBackUrl: '' },
    }),
    elsewhere: found,
  },
  'endpoints.switchOnOrOff': {
    may: manages,
    ask: ({ endpointId }) => ({ id: endpointId, version: 1, isOn: false }),
    elsewhere: found,
  },
  'endpoints.remove': {
    may: manages,
    ask: ({ endpointId }) => ({ id: endpointId, version: 1 }),
    elsewhere: found,
  },
  'endpoints.addSecret': { may: manages, ask: ({ endpointId }) => ({ id: endpointId }), elsewhere: found },
  /** Nothing answers there: what came of it is told. */
  'endpoints.ping': { may: manages, ask: ({ endpointId }) => ({ id: endpointId }), elsewhere: found },
  'endpoints.revokeSecret': {
    may: manages,
    ask: ({ endpointId, endpointSecretId }) => ({ id: endpointId, secretId: endpointSecretId }),
    elsewhere: found,
    notReady: 'invalid',
  },

  'inbox.list': { may: everyone, ask: () => ({}) },
  'inbox.read': {
    may: everyone,
    ask: (_, { noticeId }) => ({ id: noticeId }),
    elsewhere: found,
    personal: true,
  },
  /** The id says how far, whosesoever it is: only one's own are read. */
  'inbox.readAll': { may: everyone, ask: (_, { noticeId }) => ({ upTo: noticeId }) },

  'outbox.list': { may: everyone, ask: () => ({}) },
  'outbox.get': { may: everyone, ask: ({ effectId }) => ({ id: effectId }), elsewhere: found },
  'outbox.settle': {
    may: settles,
    ask: ({ effectId }) => ({ id: effectId, version: 1, act: 'cancel', reason: 'Not needed.' }),
    elsewhere: found,
  },

  'imports.list': { may: deals },
  'imports.preview': { may: deals, ask: () => ({ fileName: 'b.jsonl', text: '{}' }) },
  'imports.get': { may: deals, ask: ({ importId }) => ({ id: importId }), elsewhere: found },
  'imports.progress': { may: deals, ask: ({ importId }) => ({ id: importId }), elsewhere: found },
  'imports.store': { may: deals, ask: ({ importId }) => ({ id: importId }), elsewhere: found },
  'imports.discard': { may: deals, ask: ({ importId }) => ({ id: importId }), elsewhere: found },

  'shadow.run': { may: leads, ask: () => ({ source: { kind: 'onboardings', closedSince: null } }) },
  'shadow.list': { may: everyone },
  'shadow.get': { may: everyone, ask: ({ shadowId }) => ({ id: shadowId }), elsewhere: found },
  'shadow.case': { may: everyone, ask: ({ shadowId }) => ({ id: shadowId, place: 1 }), elsewhere: found },
  'shadow.remove': { may: leads, ask: ({ shadowId }) => ({ id: shadowId }), elsewhere: found },

  'drafts.list': { may: deals },
  'drafts.get': { may: deals, ask: ({ draftId }) => ({ id: draftId }), elsewhere: found },
  'drafts.save': {
    may: deals,
    ask: ({ draftId }) => ({ id: draftId, version: 1, values: { account: { name: 'Other' } } }),
    elsewhere: found,
  },
  'drafts.discard': { may: deals, ask: ({ draftId }) => ({ id: draftId }), elsewhere: found },
  'drafts.restore': { may: deals, ask: ({ draftId }) => ({ id: draftId }), elsewhere: found },
  'drafts.submit': { may: deals, ask: ({ draftId }) => ({ id: draftId, version: 1 }), elsewhere: found },

  'webhooks.list': { may: ['revops', 'admin'] },
  'webhooks.addSecret': { may: ['revops', 'admin'], ask: () => ({ source: 'api' }) },
  'webhooks.revokeSecret': {
    may: ['revops', 'admin'],
    ask: ({ webhookSecretId }) => ({ id: webhookSecretId }),
    elsewhere: found,
  },

  'people.list': { may: everyone },
  'people.invite': {
    may: ['admin'],
    ask: ({ memberId }) => ({ email: `n-${memberId}@example.com`, name: 'New', roles: ['csm'] }),
  },
  'people.changeRoles': {
    may: ['admin'],
    ask: ({ memberId }) => ({ id: memberId, version: 1, roles: ['legal'] }),
    elsewhere: found,
  },
  'people.deactivate': {
    may: ['admin'],
    ask: ({ memberId }) => ({ id: memberId, version: 1 }),
    elsewhere: found,
  },
  'people.reactivate': {
    may: ['admin'],
    ask: ({ memberId }) => ({ id: memberId, version: 1 }),
    elsewhere: found,
  },

  'audit.list': { may: reads, ask: () => ({}) },
  'audit.verify': { may: reads },
  'audit.export': { may: reads, ask: () => ({ format: 'csv' }) },
  'mailbox.list': { may: everyone },
};
