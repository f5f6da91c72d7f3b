import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import type { Things } from './a-world.ts';
import { everyone, found, review } from './expectation.ts';
import type { Expected } from './expectation.ts';
import { EXPECTED_DOCUMENTS } from './expected-documents.ts';
import { EXPECTED_PLAN } from './expected-plan.ts';
import { EXPECTED_CONTACTS } from './expected-contacts.ts';
import { EXPECTED_OUTWARD } from './expected-outward.ts';

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

const steers = { may: everyone, of: itsOwners, elsewhere: found } as const;
const itemOf = ({ onboardingId, row }: Things) => ({ onboardingId, row });
const seenItem = (things: Things) => ({ ...itemOf(things), version: things.itemVersion });

/** Every procedure of the console's router. One that is not in here fails the test. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  ...EXPECTED_OUTWARD,
  ...EXPECTED_CONTACTS,
  ...EXPECTED_DOCUMENTS,
  ...EXPECTED_PLAN,
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
  'onboardings.intake': { may: everyone, ask: review, elsewhere: found },
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
    notOnOthers: ['ae'],
    elsewhere: found,
  },
  'reviews.withdrawAcceptance': {
    may: everyone,
    of: ['ae', 'sales_manager'],
    ask: ({ onboardingId }) => ({ id: onboardingId, side: 'sales' }),
    notOnOthers: ['ae'],
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
  'reviews.takeBackConfirmed': { may: everyone, ask: () => ({ at: '2026-03-04T09:00:00.000Z' }) },
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
  'audit.measurements': { may: reads, ask: () => ({ format: 'csv' }) },
  'mailbox.list': { may: everyone },
};
