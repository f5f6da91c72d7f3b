import { MARKS } from '@handrail/core/kickoff/checklists';
import type { Things } from './a-world.ts';
import { everyone, found, review } from './expectation.ts';
import type { Expected } from './expectation.ts';

const manages = ['revops', 'admin'] as const;
/** Whoever takes the customer over. */
const takesOver = ['csm', 'onboarding_manager', 'cs_leader', 'admin'] as const;
/** Whoever speaks to customers for us. */
const writes = everyone.filter((role) => !['product_ops', 'revops'].includes(role));
const messageOf = ({ onboardingId, messageId }: Things) => ({ id: onboardingId, messageId });
const seenMessage = (things: Things) => ({ ...messageOf(things), number: 1 });

/** The procedures of what goes out: kickoff, messages, writes into other systems. */
export const EXPECTED_OUTWARD: Readonly<Record<string, Expected>> = {
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
  'messages.forApproval': { may: everyone },
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

  'rights.exportPerson': { may: ['product_ops', 'admin'], ask: () => ({ email: 'ada@norrdal.example' }) },
  'rights.exportAccount': {
    may: ['product_ops', 'admin'],
    ask: ({ onboardingId }) => ({ onboardingId }),
    elsewhere: found,
  },

  'brand.get': { may: ['admin'] },
  'brand.change': {
    may: ['admin'],
    ask: () => ({ name: 'Other', accent: '#c2410c', logo: { kind: 'keep' }, version: 0 }),
  },

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
};
