import type { Things } from '@handrail/api/console/testing/a-world';
import type { ExpectedRoute } from './expected-route.ts';

const page = ({ onboardingId }: Things) => `/onboardings/${onboardingId}`;

/** The routes of one onboarding. */
export const EXPECTED_ONBOARDING_ROUTES: Readonly<Record<string, ExpectedRoute>> = {
  '/onboardings/:id': {
    at: page,
    get: 'onboardings.open',
    post: { is: 'onboardings.evaluateAgain', leavesNothing: true },
  },
  '/onboardings/:id/acceptance': {
    at: (things) => `${page(things)}/acceptance`,
    get: 'anyone',
    post: { is: 'reviews.tick', form: () => ({ side: 'sales', intent: 'keep' }) },
  },
  '/onboardings/:id/changes': { at: (things) => `${page(things)}/changes`, get: 'onboardings.get' },
  '/onboardings/:id/checklist': {
    at: (things) => `${page(things)}/checklist`,
    get: 'anyone',
    post: {
      is: 'kickoff.markPoint',
      form: () => ({ list: 'internal_sync', point: 'promises', done: 'yes' }),
    },
  },
  '/onboardings/:id/decide': {
    at: (things) => `${page(things)}/decide?row=${things.row}`,
    get: 'reviews.toDecide',
    post: {
      is: 'reviews.decide',
      form: ({ row, seen }) => ({
        ...{ intent: 'decide', rows: row, seen, kind: 'accept_route', reason: 'Agreed by mail.' },
      }),
    },
  },
  '/onboardings/:id/contacts': {
    at: (things) => `${page(things)}/contacts`,
    get: 'contacts.list',
    post: {
      is: 'contacts.invite',
      form: () => ({ intent: 'invite', name: 'Nia', email: 'nia@norrdal.example', roles: 'sponsor' }),
    },
  },
  '/onboardings/:id/conversation': {
    at: (things) => `${page(things)}/conversation`,
    get: 'conversation.get',
    post: {
      is: 'conversation.answer',
      form: () => ({ intent: 'answer', form: 'a-form', text: 'Thank you for asking.' }),
      // A hold on messages stands on it.
      leavesNothing: true,
    },
  },
  '/onboardings/:id/discussion': {
    at: (things) => `${page(things)}/discussion`,
    get: 'reviews.discussion',
    post: { is: 'reviews.comment', form: () => ({ intent: 'comment', body: 'Look here.', row: '' }) },
  },
  '/onboardings/:id/evidence/:evidenceId': {
    at: (things) => `${page(things)}/evidence/${things.evidenceId}`,
    get: 'onboardings.evidence',
  },
  '/onboardings/:id/goal': {
    at: (things) => `${page(things)}/goal`,
    get: 'anyone',
    post: { is: 'kickoff.answerGoal', form: () => ({ answer: 'right', words: 'Yes.' }), leavesNothing: true },
  },
  '/onboardings/:id/documents': {
    at: (things) => `${page(things)}/documents`,
    get: 'documents.list',
    post: {
      is: 'documents.decide',
      form: () => ({
        ...{ requirement: 'user-roster', number: '1' },
        ...{ decision: 'asked_again', reason: 'Two people left.' },
      }),
    },
  },
  '/onboardings/:id/documents/:versionId/file': {
    at: (things) =>
      `${page(things)}/documents/${things.documentVersionId}/file?${new URLSearchParams(things.documentLink)}`,
    get: 'documents.open',
  },
  '/onboardings/:id/plan': {
    at: (things) => `${page(things)}/plan`,
    get: 'plan.get',
    post: {
      is: 'plan.change',
      form: ({ stepId }) => ({ act: 'drop', step: stepId, version: '1' }),
    },
  },
  '/onboardings/:id/history': { at: (things) => `${page(things)}/history`, get: 'onboardings.history' },
  '/onboardings/:id/intake': { at: (things) => `${page(things)}/intake`, get: 'onboardings.intake' },
  '/onboardings/:id/kickoff': {
    at: (things) => `${page(things)}/kickoff`,
    get: 'anyone',
    post: { is: 'kickoff.settleTask', form: ({ taskId }) => ({ task: taskId, version: '1', done: 'yes' }) },
  },
  '/onboardings/:id/meeting': {
    at: (things) => `${page(things)}/meeting`,
    get: 'kickoff.draft',
    post: {
      is: 'kickoff.decideMeeting',
      form: () => ({ act: 'call_off', version: '0', reason: 'They are ill.' }),
      leavesNothing: true,
    },
  },
  '/onboardings/:id/messages/:messageId': {
    at: (things) => `${page(things)}/messages/${things.messageId}`,
    get: 'messages.get',
    post: { is: 'messages.discard', form: () => ({ intent: 'discard', number: '1' }) },
  },
  '/onboardings/:id/messages/new': {
    at: (things) => `${page(things)}/messages/new`,
    get: 'messages.options',
    post: { is: 'messages.draft', form: ({ contact }) => ({ template: 'welcome', to: contact }) },
  },
  '/onboardings/:id/ownership': {
    at: (things) => `${page(things)}/ownership`,
    get: 'anyone',
    post: { is: 'kickoff.chooseOwnerPattern', form: () => ({ pattern: 'relay' }) },
  },
  '/onboardings/:id/questions/:requestId': {
    at: (things) => `${page(things)}/questions/${things.requestId}`,
    get: 'reviews.get',
    post: { is: 'reviews.answer', form: () => ({ answer: 'Priya did.' }) },
  },
  '/onboardings/:id/risks': {
    at: (things) => `${page(things)}/risks`,
    get: 'anyone',
    post: { is: 'reviews.nameRiskOwner', form: ({ risk }, { memberId }) => ({ risk, owner: memberId }) },
  },
  '/onboardings/:id/trace/:row': {
    at: (things) => `${page(things)}/trace/${things.row}`,
    get: 'onboardings.trace',
  },
  '/onboardings/:id/write/:kind': {
    at: (things) => `${page(things)}/write/billing_call`,
    get: 'writes.get',
    post: { is: 'writes.approve', form: () => ({ shown: 'old' }), leavesNothing: true },
  },
};
