import type { Things } from './a-world.ts';
import { everyone, found, review } from './expectation.ts';
import type { Expected } from './expectation.ts';

/** Whoever speaks to customers for us. */
const writes = everyone.filter((role) => !['product_ops', 'revops'].includes(role));
const contactOf = ({ onboardingId, contactId }: Things) => ({ onboardingId, contactId });
const somebody = { name: 'Nia', email: 'nia@norrdal.example' };

/** The procedures of customers' people, and of what is written to them. */
export const EXPECTED_CONTACTS: Readonly<Record<string, Expected>> = {
  'contacts.list': { may: everyone, ask: ({ onboardingId }) => ({ onboardingId }), elsewhere: found },
  'contacts.invite': {
    may: writes,
    ask: ({ onboardingId }) => ({ onboardingId, ...somebody, roles: ['sponsor'] }),
    elsewhere: found,
  },
  'conversation.get': { may: everyone, ask: review, elsewhere: found },
  'conversation.answer': {
    may: writes,
    ask: ({ onboardingId }) => ({ id: onboardingId, form: 'a-form', text: 'Thank you for asking.' }),
    elsewhere: found,
    // A hold on messages stands on it.
    notReady: 'stale',
  },
  'contacts.viewAs': { may: writes, ask: contactOf, elsewhere: found },
  'contacts.inviteAgain': { may: writes, ask: contactOf, elsewhere: found },
  'contacts.changeRoles': {
    may: writes,
    ask: (things) => ({ ...contactOf(things), version: 1, roles: ['sponsor'] }),
    elsewhere: found,
  },
  'contacts.takeOff': {
    may: writes,
    ask: (things) => ({ ...contactOf(things), version: 1 }),
    elsewhere: found,
  },
  'contacts.putBack': {
    may: writes,
    ask: ({ onboardingId, formerContactId }) => ({
      ...{ onboardingId, contactId: formerContactId, version: 2, insteadOf: null },
    }),
    elsewhere: found,
  },
  'contacts.replace': {
    may: writes,
    ask: (things) => ({ ...contactOf(things), version: 1, ...somebody }),
    elsewhere: found,
  },
};
