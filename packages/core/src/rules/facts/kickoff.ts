import { domainKey, emailDomain, smallLetters } from '../../compare/names.ts';
import { localDate } from '../../time/days.ts';
import { filled } from '../../facts/filler.ts';
import { PUBLIC_MAIL } from '../../people/mailDomains.ts';
import type { SourceRef } from '../outcome.ts';
import { fixed, known, noneAt, notKnown, once, ref, type World } from '../world.ts';
import { countWords, dateWords } from '../words.ts';
import type { Fact } from './fact.ts';
import { itemPaths } from './itemPaths.ts';
import { businessDaysAfter, isBefore, zoneOf, zoneUnknown } from './time.ts';

const NOT_BEFORE = fixed(false, [{ source: 'kickoff' }]);
const NO_KICKOFF = fixed<number | null>(null, [{ source: 'kickoff' }]);
const NO_ATTENDEES = noneAt('kickoff.attendees');

const attendees = (world: World) => world.record.kickoff?.attendees ?? [];

const attendeePath = itemPaths('kickoff.attendees');
const attendeeRefs = once((world): readonly SourceRef[] =>
  attendees(world).map((address, index) => ref(attendeePath(index), address)),
);

/** Addresses of the people on our side. */
const teamAddresses = once((world): readonly string[] => {
  const found: string[] = [];
  for (const person of Object.values(world.record.team ?? {}))
    if (person?.email) found.push(smallLetters(person.email));
  return found;
});

/** Addresses that are known: the team's and the map's. */
const knownAddresses = once((world): ReadonlySet<string> => {
  const found = new Set(teamAddresses(world));
  for (const { email } of world.record.stakeholders ?? []) if (email) found.add(smallLetters(email));
  return found;
});

/** Domains at which everybody is a colleague. */
const colleagueDomains = once((world): ReadonlySet<string> => {
  const { record, circumstances } = world;
  const own = domainKey(filled(record.account.domain) ?? '');
  const found = new Set<string>();
  for (const domain of [...teamAddresses(world).map(emailDomain), ...circumstances.colleagueDomains]) {
    const key = domain === null ? '' : domainKey(domain);
    if (key !== '' && key !== own && !PUBLIC_MAIL.has(key)) found.add(key);
  }
  return found;
});

function isKnown(world: World, address: string): boolean {
  if (knownAddresses(world).has(address)) return true;
  const domain = emailDomain(address);
  return domain !== null && colleagueDomains(world).has(domain);
}

/** The kickoff: when it is, and who is asked to it. */
export const kickoffFacts: readonly Fact[] = [
  {
    type: 'flag',
    name: 'kickoff.beforeTrigger',
    title: 'the kickoff',
    says: ['the kickoff is set before the trigger', 'the kickoff is not set before the trigger'],
    meaning: 'The kickoff is set at an instant before the event that started the onboarding.',
    from: 'kickoff.at, trigger.at',
    read: once((world) => {
      const { kickoff, trigger } = world.record;
      if (!kickoff) return NOT_BEFORE;
      return known(isBefore(kickoff.at, trigger.at), [
        ref('kickoff.at', kickoff.at),
        ref('trigger.at', trigger.at),
      ]);
    }),
  },
  {
    type: 'number',
    name: 'kickoff.businessDaysAfterTrigger',
    title: 'the business days from trigger to kickoff',
    plural: true,
    says: ['a kickoff is set', 'no kickoff is set'],
    amount: 'the kickoff is {} after the trigger',
    unit: ['business day', 'business days'],
    meaning:
      "Business days after the trigger's date up to and with the kickoff's, in the account's time zone.",
    from: 'kickoff.at, trigger.at',
    words: (world) => {
      const { kickoff, trigger } = world.record;
      return kickoff ? countWords(businessDaysAfter(world, trigger.at, kickoff.at) ?? 0, 'business day') : '';
    },
    read: once((world) => {
      const { kickoff, trigger } = world.record;
      if (!kickoff) return NO_KICKOFF;
      const refs = [ref('kickoff.at', kickoff.at), ref('trigger.at', trigger.at)];
      if (isBefore(kickoff.at, trigger.at)) return known<number | null>(0, refs);
      const days = businessDaysAfter(world, trigger.at, kickoff.at);
      return days === null
        ? notKnown<number | null>(zoneUnknown(world), null, refs)
        : known<number | null>(days, refs);
    }),
  },
  {
    type: 'text',
    name: 'kickoff.at',
    title: 'the kickoff date',
    says: ['a kickoff is set', 'no kickoff is set'],
    meaning: 'The date of the kickoff.',
    from: 'kickoff.at',
    words: (world) => {
      const at = world.record.kickoff?.at ?? '';
      return dateWords(localDate(at, zoneOf(world)) ?? at);
    },
    read: (world) => known(world.record.kickoff?.at ?? null, [ref('kickoff.at', world.record.kickoff?.at)]),
  },
  {
    type: 'list',
    name: 'kickoff.attendees',
    title: 'the attendees of the kickoff',
    plural: true,
    meaning: 'The addresses asked to the kickoff.',
    from: 'kickoff.attendees',
    noun: 'attendee',
    one: 'an attendee of the kickoff',
    label: (world, index) => attendees(world)[index] ?? '',
    read: once((world) => {
      const { length } = attendees(world);
      return length === 0 ? NO_ATTENDEES : known(length, attendeeRefs(world));
    }),
  },
  {
    type: 'flag',
    name: 'attendee.known',
    scope: 'attendee',
    title: 'known',
    says: ['is on the stakeholder map or one of us', 'is neither on the stakeholder map nor one of us'],
    meaning:
      "The address is on the stakeholder map or the team, or a colleague's by its domain; case does not count.",
    from: 'stakeholders[].email, team.*.email',
    read: (world, index) => {
      const address = attendees(world)[index] ?? '';
      const own = attendeeRefs(world)[index];
      return known(isKnown(world, smallLetters(address)), own ? [own] : []);
    },
  },
];
