/** What a procedure of the portal owes to whom. Who is not signed in, or a contact no more, is told just that, whatever they ask. */
export type PortalExpected = {
  /** What it is asked, about an onboarding; absent where it takes nothing. */
  readonly ask?: (onboardingId: string) => unknown;
  /** It is about one onboarding: any but the contact's own is not found. */
  readonly aboutOne?: true;
  /** What the contact is told, where the onboarding is not ready for it. An answer, unless given. */
  readonly notReady?: 'not_found' | 'stale';
};

const one = (onboardingId: string) => ({ onboardingId });
const page = { page: 'a-page', turn: 1 };
const field = { field: 'handoff.businessOutcome', version: 0 };
const somebody = { name: 'Nia New', email: 'nia@customer.example' };
const NOBODY = '019a0000-0000-7000-8000-000000000000';
const typed = 'Fewer calls at every desk';

async function* aFile(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from('Name,E-mail,Role\nAda,ada@norrdal.example,admin\n'));
}
const roster = { requirement: 'user-roster' };

/** Every procedure of the portal's router. One that is not in here fails the test. */
export const PORTAL_EXPECTED: Readonly<Record<string, PortalExpected>> = {
  'me.get': {},
  'me.setPreferences': { ask: () => ({ language: 'de', timezone: 'Europe/Berlin' }) },
  'me.signOutEverywhere': {},
  'onboardings.list': {},
  'onboardings.home': { ask: one, aboutOne: true },
  // No kickoff is scheduled: whether one is not, or is not theirs to see, is the same answer.
  'onboardings.kickoffFile': { ask: one, aboutOne: true, notReady: 'not_found' },
  'plan.get': { ask: (onboardingId) => ({ onboardingId, language: 'en' }), aboutOne: true },
  // There is no plan yet: whether there is none, or it is not theirs to see, is the same answer.
  'plan.tick': {
    ask: (onboardingId) => ({ onboardingId, stepId: NOBODY, version: 1, done: true }),
    ...{ aboutOne: true, notReady: 'not_found' },
  },
  'plan.stepFile': {
    ask: (onboardingId) => ({ onboardingId, stepId: NOBODY, language: 'en' }),
    ...{ aboutOne: true, notReady: 'not_found' },
  },
  'plan.openCalendar': {},
  'plan.closeCalendar': {},
  'people.list': { ask: one, aboutOne: true },
  'people.invite': {
    ask: (onboardingId) => ({ onboardingId, ...somebody, roles: ['admin'] }),
    aboutOne: true,
  },
  // Nobody of this id is on it: whether one is not, or is not theirs to see, is the same answer.
  'people.replace': {
    ask: (onboardingId) => ({ onboardingId, contactId: NOBODY, version: 1, ...somebody }),
    ...{ aboutOne: true, notReady: 'not_found' },
  },
  'people.leave': { ask: one, aboutOne: true },
  'documents.list': { ask: (onboardingId) => ({ onboardingId, language: 'en' }), aboutOne: true },
  'documents.upload': {
    ask: (onboardingId) => ({ onboardingId, ...roster, fileName: 'users.csv', body: aFile() }),
    aboutOne: true,
  },
  // Nothing was handed in: whether it was not, or is not theirs to see, is the same answer.
  'documents.cells': {
    ask: (onboardingId) => ({ onboardingId, ...roster, number: 1, language: 'en' }),
    aboutOne: true,
    notReady: 'not_found',
  },
  'documents.sample': { ask: () => ({ name: 'user-roster.csv' }) },
  'messages.list': { ask: (onboardingId) => ({ onboardingId, language: 'en' }), aboutOne: true },
  'messages.help': { ask: one, aboutOne: true },
  'messages.write': {
    ask: (onboardingId) => ({ onboardingId, form: 'a-form', text: 'Who gives the training?' }),
    aboutOne: true,
  },
  // Nothing of this id was asked of the customer: whether it was not, or is not theirs to see, is the same answer.
  'messages.answer': {
    ask: (onboardingId) => ({ onboardingId, requestId: NOBODY, answers: ['By hand.'] }),
    aboutOne: true,
    notReady: 'not_found',
  },
  'messages.stuck': {
    ask: (onboardingId) => ({ onboardingId, form: 'a-form', text: '', page: 'home', item: null }),
    aboutOne: true,
  },
  // Nothing of this id was written: then nothing is noted.
  'messages.seen': { ask: (onboardingId) => ({ onboardingId, entryId: NOBODY }), aboutOne: true },
  'intake.get': { ask: (onboardingId) => ({ onboardingId, language: 'en' }), aboutOne: true },
  'intake.progress': { ask: one, aboutOne: true },
  'intake.keep': {
    ask: (onboardingId) => ({ onboardingId, ...page, ...field, typed }),
    aboutOne: true,
  },
  'intake.say': {
    ask: (onboardingId) => ({ onboardingId, ...page, sayings: [{ ...field, kind: 'say', typed }] }),
    aboutOne: true,
  },
};
