import { EXPECTED_ONBOARDING_ROUTES } from './expected-onboarding-routes.ts';
import type { ExpectedRoute } from './expected-route.ts';

/** Every route of the build, by its pattern. One that is not in here fails the test. */
export const EXPECTED_ROUTES: Readonly<Record<string, ExpectedRoute>> = {
  ...EXPECTED_ONBOARDING_ROUTES,
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
  '/settings/brand': {
    get: 'brand.get',
    post: { is: 'brand.change', form: () => ({ version: '0', name: 'Other', accent: '#c2410c' }) },
  },
  '/settings/data': { get: 'rights.exportPerson' },
  '/settings/data/export': {
    get: 'anyone',
    post: {
      is: 'rights.exportAccount',
      form: ({ onboardingId }) => ({ about: 'account', onboarding: onboardingId }),
    },
  },
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
        ...{ version: '0', opens: '08:00', closes: '16:00', days: ['1', '2'], holidays: '', waiting: '80' },
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
  '/webhooks/inbound-mail',
];
