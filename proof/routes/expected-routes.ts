import type { Person, Things } from '@handrail/api/console/testing/a-world';

/** What is sent with a form: a list for a field that stands in it several times. */
type Form = Readonly<Record<string, string | readonly string[]>>;

/**
 * What a route owes to whom: it is as open as the procedure that it stands for (the table of procedures says how open that is).
 * `anyone`: also who is not signed in, because it shows nothing of a workspace.
 */
export type ExpectedRoute = {
  /** Its address about these things; by default its pattern as it stands. */
  readonly at?: (things: Things, person: Person) => string;
  /** Its loader. */
  readonly get?: string;
  /** Its action, with a form that does what it is for. */
  readonly post?: {
    readonly is: string;
    readonly form?: (things: Things, person: Person) => Form;
    /** It works something out, or finds that nothing is to be changed: no row is left by it. */
    readonly leavesNothing?: true;
  };
};

const page = ({ onboardingId }: Things) => `/onboardings/${onboardingId}`;

/** Every route of the build, by its pattern. One that is not in here fails the test. */
export const EXPECTED_ROUTES: Readonly<Record<string, ExpectedRoute>> = {
  '/': { get: 'reviews.concernMe' },
  '/*': { at: () => '/nothing-here', get: 'nobody' },
  '/account': {
    get: 'me.sessions',
    post: { is: 'me.signOutSession', form: (_, { sessionId }) => ({ session: sessionId }) },
  },
  '/audit': { get: 'audit.list', post: { is: 'audit.verify', leavesNothing: true } },
  '/audit/measurements': { at: () => '/audit/measurements?format=csv', get: 'audit.measurements' },
  '/audit/export': { at: () => '/audit/export?format=csv', get: 'audit.export' },
  '/deals/drafts': {
    get: 'drafts.list',
    post: { is: 'drafts.discard', form: ({ draftId }) => ({ intent: 'discard', draftId }) },
  },
  '/deals/drafts/:id': {
    at: ({ draftId }) => `/deals/drafts/${draftId}`,
    get: 'drafts.get',
    post: {
      is: 'drafts.save',
      form: ({ draftId }) => ({
        ...{ intent: 'save', draftId, draftVersion: '1', timeZone: 'UTC', 'account.name': 'Other' },
      }),
    },
  },
  '/deals/new': {
    get: 'me.get',
    post: { is: 'drafts.list', form: () => ({ intent: 'save', timeZone: 'UTC', 'account.name': 'New' }) },
  },
  '/import': { get: 'imports.list', post: { is: 'imports.preview', form: () => ({ text: '{}' }) } },
  '/import/:id': {
    at: ({ importId }) => `/import/${importId}`,
    get: 'imports.get',
    post: { is: 'imports.store', form: () => ({ intent: 'store' }) },
  },
  '/import/:id/progress': {
    at: ({ importId }) => `/import/${importId}/progress`,
    get: 'imports.progress',
  },
  '/import/example': { get: 'anyone' },
  '/inbox': {
    get: 'inbox.list',
    post: { is: 'inbox.readAll', form: (_, { noticeId }) => ({ upTo: noticeId }) },
  },
  '/inbox/:id': {
    at: (_, { noticeId }) => `/inbox/${noticeId}`,
    get: 'anyone',
    post: { is: 'inbox.read' },
  },
  '/mailbox': { get: 'mailbox.list' },
  '/documents': { get: 'documents.forReview' },
  '/messages': { get: 'messages.list' },
  '/messages/templates': { get: 'messages.templates' },
  '/onboardings': { get: 'onboardings.list' },
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
  '/outbox': { get: 'outbox.list' },
  '/outbox/:id': {
    at: ({ effectId }) => `/outbox/${effectId}`,
    get: 'outbox.get',
    post: { is: 'outbox.settle', form: () => ({ act: 'cancel', version: '1', reason: 'Not needed.' }) },
  },
  '/people': { get: 'people.list' },
  '/people/:id': {
    at: ({ memberId }) => `/people/${memberId}`,
    get: 'people.changeRoles',
    post: { is: 'people.deactivate', form: () => ({ intent: 'deactivate', version: '1' }) },
  },
  '/people/invite': {
    get: 'people.invite',
    post: {
      is: 'people.invite',
      form: ({ memberId }) => ({ name: 'New', email: `n-${memberId}@example.com`, roles: 'csm' }),
    },
  },
  '/queue': {
    get: 'reviews.queue',
    // One of tier low may be confirmed, and the onboarding has none.
    post: { is: 'anyone', form: ({ onboardingId, row }) => ({ item: `${onboardingId} ${row} 1` }) },
  },
  '/queue/:id/:row': {
    at: ({ onboardingId, row }) => `/queue/${onboardingId}/${row}`,
    get: 'reviews.item',
    post: {
      is: 'reviews.pause',
      form: ({ itemVersion }) => ({ intent: 'pause', version: String(itemVersion), reason: 'Asked them.' }),
    },
  },
  '/register': { get: 'register.list' },
  '/register/:row': {
    at: ({ row }) => `/register/${row}`,
    get: 'register.row',
    post: { is: 'register.runExamples', leavesNothing: true },
  },
  '/register/lanes': { get: 'register.lanes' },
  '/search': { at: () => '/search?q=Norrdal', get: 'onboardings.find' },
  '/settings/endpoints': {
    get: 'endpoints.list',
    post: {
      is: 'endpoints.switchOnOrOff',
      form: ({ endpointId }) => ({ intent: 'switch_off', purpose: 'crm', id: endpointId, version: '1' }),
    },
  },
  '/settings/reviews': {
    get: 'reviews.settings',
    post: {
      is: 'reviews.changeSettings',
      form: () => ({
        ...{ version: '0', opens: '08:00', closes: '16:00', days: ['1', '2'], holidays: '' },
        ...{ 'times.hold_everyone': '4', 'times.high_everyone': '8', 'times.medium_everyone': '16' },
      }),
    },
  },
  '/settings/webhooks': {
    get: 'webhooks.list',
    post: { is: 'webhooks.addSecret', form: () => ({ source: 'api' }) },
  },
  '/shadow': {
    get: 'shadow.list',
    post: { is: 'shadow.run', form: () => ({ from: 'onboardings', since: '', name: 'Spring' }) },
  },
  '/shadow/:id': {
    at: ({ shadowId }) => `/shadow/${shadowId}`,
    get: 'shadow.get',
    post: { is: 'shadow.remove' },
  },
  '/shadow/:id/cases/:place': {
    at: ({ shadowId }) => `/shadow/${shadowId}/cases/1`,
    get: 'shadow.case',
  },
  // What leads to a session: open to those who have none, and bound by its own codes, links and limits.
  '/sign-in': { get: 'anyone', post: { is: 'anyone', form: () => ({ email: 'not an address' }) } },
  '/sign-in/code': { get: 'anyone', post: { is: 'anyone', form: () => ({ code: '000000' }) } },
  '/sign-in/link': { get: 'anyone', post: { is: 'anyone', form: () => ({ token: 'none' }) } },
  '/sign-in/workspace': { get: 'anyone', post: { is: 'anyone' } },
  '/sign-out': { get: 'anyone', post: { is: 'anyone' } },
};

/** What the server answers beside the routes of the build. */
export const EXPECTED_ENDPOINTS = [
  '/*',
  '/assets/*',
  '/favicon.ico',
  '/favicon.svg',
  '/healthz',
  '/trpc/*',
  '/webhooks/closed-won/:source',
];
