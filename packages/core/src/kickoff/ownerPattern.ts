import { comparableAddress } from '../people/address.ts';
import type { Packet } from '../packets/packet.ts';

/** How ownership of a customer is passed on from sale to success (features 213 to 216). */
export const OWNER_PATTERNS = ['relay', 'overlap', 'pod', 'single_owner'] as const;
export type OwnerPattern = (typeof OWNER_PATTERNS)[number];

export const OWNER_PATTERN_LABELS: Readonly<Record<OwnerPattern, string>> = {
  relay: 'Relay',
  overlap: 'Overlap',
  pod: 'Pod',
  single_owner: 'Single owner',
};

/** What it means, and what goes wrong with it unless somebody takes care. */
export const OWNER_PATTERN_WORDS: Readonly<
  Record<OwnerPattern, { readonly means: string; readonly risk: string }>
> = {
  relay: {
    means: 'Each stage has one owner, who hands the customer on to the next.',
    risk: 'What is not written is lost at each handover, and the customer says everything twice. Hand over by a joint call, and keep the packet complete.',
  },
  overlap: {
    means: 'Two owners are there side by side for a while, one leaving, one arriving.',
    risk: 'Two owners are none when something is urgent. Name one person who answers, and the day on which the other leaves.',
  },
  pod: {
    means: 'A small team owns the customer together, from sale to success.',
    risk: 'Everybody assumes that somebody else does it. Give each task one name, and the customer one person to write to.',
  },
  single_owner: {
    means: 'One person leads onboarding and success.',
    risk: 'All knowledge is in one head, and stands still with its holiday. Name a deputy, and keep notes where others find them.',
  },
};

/** Seats from the handover on. */
const AFTER_THE_SALE = ['csm', 'onboardingManager', 'implementationLead'];

/**
 * The pattern that the seated people amount to: three different people after the sale are a pod, two an overlap; one who has two
 * of the seats, or sold as well, is a single owner; else the account executive hands on to one person, a relay. `null` where
 * nobody is seated after the sale.
 */
export function patternOf({ team }: Pick<Packet, 'team'>): OwnerPattern | null {
  const seats = team.flatMap(({ role, person: { value } }) =>
    value === null ? [] : [{ role, who: comparableAddress(value.email ?? value.name) }],
  );
  const after = seats.filter(({ role }) => AFTER_THE_SALE.includes(role));
  const people = new Set(after.map(({ who }) => who));
  const seller = seats.find(({ role }) => role === 'ae')?.who;
  if (people.size === 0) return null;
  if (people.size > 2) return 'pod';
  if (people.size === 2) return 'overlap';
  return after.length > 1 || (seller !== undefined && people.has(seller)) ? 'single_owner' : 'relay';
}
