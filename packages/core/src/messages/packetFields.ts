import type { Packet, Sourced } from '../packets/packet.ts';
import type { SourceRef } from '../rules/outcome.ts';
import { dayWords, timeWords } from './dateWords.ts';
import type { Citation, FieldReading, FieldWorld, MessageField } from './fields.ts';

/** What the handoff packet tells: each with the places of the record that it was read from. */
export const packetFields: readonly MessageField[] = [
  line('customer.name', 'Customer', 'the account of the packet', ({ packet }) => text(packet.account.name)),
  line('customer.goal', "Customer's goal", 'why they bought: business outcome', ({ packet }) =>
    text(packet.whyTheyBought.businessOutcome),
  ),
  {
    name: 'customer.successCriteria',
    title: 'Success criteria',
    from: 'the success criteria of the packet',
    shape: 'lines',
    read: ({ packet: { successCriteria } }) =>
      listed(successCriteria.map(({ text: said, source }) => ({ quote: said, source }))),
  },
  line('customer.firstValue', 'First value', 'the first-value criteria of the packet', ({ packet }) =>
    text(packet.firstValue.definition),
  ),
  line(
    'customer.firstValueDate',
    'First value wanted by',
    'the first-value criteria of the packet',
    ({ packet }) => day(packet.firstValue.targetDate),
  ),
  line('recipient.name', 'Recipient', "the customer's stakeholders", ({ recipient }) => ({
    lines: [recipient.name],
    citations: [{ source: `${recipient.source}.name`, quote: recipient.name }],
  })),
  line('deal.product', 'Product', 'the deal', ({ packet }) => text(packet.deal.product)),
  ...seat('ae', 'Account executive'),
  ...seat('csm', 'CSM'),
  ...seat('onboardingManager', 'Onboarding manager'),
  ...seat('implementationLead', 'Implementation lead'),
  line('kickoff.at', 'Kickoff', 'the timeline of the packet', (world) => kickoff(world)),
  line('timeline.promisedGoLive', 'Go-live promised', 'the timeline of the packet', ({ packet }) =>
    day(packet.timeline.promisedGoLive),
  ),
  {
    name: 'scope.signed',
    title: 'Signed scope',
    from: 'scope that the signed paper holds and nothing contradicts',
    shape: 'lines',
    read: ({ packet: { scope } }) =>
      listed(
        scope
          .filter(({ state }) => state === 'agreed' || state === 'signed_only')
          .flatMap(({ sources }) =>
            cited(sources.filter(({ source }) => source.startsWith('terms.'))).slice(0, 1),
          ),
      ),
  },
  ...(
    [
      ['plan', 'Plan'],
      ['seats', 'Seats'],
      ['paymentTerms', 'Payment terms'],
      ['entity', 'Legal entity'],
      ['startDate', 'Start of the term'],
      ['billingCadence', 'Billing'],
    ] as const
  ).map(([field, title]) =>
    line(`terms.${field}`, title, 'the signed paper, where systems agree', ({ packet }) =>
      term(packet, field),
    ),
  ),
];

function line(
  name: string,
  title: string,
  from: string,
  read: (world: FieldWorld) => FieldReading,
): MessageField {
  return { name, title, from, shape: 'line', read };
}

const NOTHING = { missing: 'the packet does not say' } as const;

function text({ value, sources, filler }: Sourced<string>): FieldReading {
  if (value === null)
    return filler === undefined ? NOTHING : { missing: `the field holds filler: “${filler}”` };
  return { lines: [value], citations: cited(sources) };
}

function day({ value, sources }: Sourced<string>): FieldReading {
  return value === null ? NOTHING : { lines: [dayWords(value)], citations: cited(sources) };
}

function kickoff({ packet: { timeline }, zone }: FieldWorld): FieldReading {
  const { value, sources } = timeline.kickoffAt;
  return value === null
    ? { missing: 'no kickoff is set' }
    : { lines: [timeWords(value, zone)], citations: cited(sources) };
}

function listed(found: readonly Citation[]): FieldReading {
  return found.length === 0 ? NOTHING : { lines: found.map(({ quote }) => quote), citations: found };
}

/** A seat of our team: name and address. */
function seat(role: string, title: string): MessageField[] {
  const person = ({ team }: Packet) => team.find((one) => one.role === role)?.person;
  return [
    line(`${role}.name`, title, 'the team of the packet', ({ packet }) => {
      const found = person(packet);
      if (!found?.value) return { missing: 'the packet names nobody' };
      const { name } = found.value;
      return { lines: [name], citations: [{ source: `team.${role}.name`, quote: name }] };
    }),
    line(`${role}.email`, `${title}'s address`, 'the team of the packet', ({ packet }) => {
      const email = person(packet)?.value?.email;
      return email
        ? { lines: [email], citations: [{ source: `team.${role}.email`, quote: email }] }
        : { missing: 'the packet has no address' };
    }),
  ];
}

/** A term as the signed paper has it; never a guess between systems that disagree. */
function term({ terms }: Packet, field: string): FieldReading {
  const row = terms.find((one) => one.field === field);
  if (row === undefined) return NOTHING;
  if (row.conflict.length > 0) return { missing: 'systems say different things' };
  const cell = row.sourceOfTruth === null ? undefined : row.bySource[row.sourceOfTruth];
  if (cell === undefined || cell.filler) return { missing: 'the signed paper does not say' };
  return {
    lines: [field === 'startDate' ? dayWords(cell.text) : cell.text],
    citations: [{ source: cell.source, quote: cell.text }],
  };
}

function cited(sources: readonly SourceRef[]): Citation[] {
  return sources.flatMap(({ source, value }) =>
    typeof value === 'string' || typeof value === 'number' ? [{ source, quote: String(value) }] : [],
  );
}
