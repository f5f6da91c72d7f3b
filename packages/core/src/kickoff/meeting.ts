import { z } from 'zod';
import { SEAT_LABELS } from '../deals/seats.ts';
import type { Packet } from '../packets/packet.ts';
import { comparableAddress, isOneAddress } from '../people/address.ts';
import { STAKEHOLDER_LABELS } from '../rules/labels.ts';
import type { StakeholderRole } from '../rules/vocabulary.ts';
import { cut } from '../text/cut.ts';
import { oneLine } from '../text/oneLine.ts';

/** Minutes that a kickoff takes unless somebody says otherwise. */
export const KICKOFF_MINUTES = 60;
/** What the form offers. */
export const KICKOFF_LENGTHS = [30, 45, 60, 90, 120] as const;

/** UTF-16 units; longer ones belong into a document. */
const LONGEST_GOAL = 1000;
const LONGEST_NAME = 120;
const MOST_ATTENDEES = 100;

/** The kickoff meeting as a reviewer sets it. What is left out is as the draft has it. */
export const meetingSchema = z.strictObject({
  minutes: z.int().min(15, 'At least a quarter of an hour.').max(480, 'At most a day.').optional(),
  /** Addresses of the packet's own people. */
  attendees: z.array(z.string().max(254)).max(MOST_ATTENDEES).optional(),
  /** A room or an address on the web. */
  place: z.string().trim().max(500).optional(),
  /** What the customer wants to reach, as the invitation states it. */
  goal: z.string().trim().max(LONGEST_GOAL).optional(),
});
export type MeetingInput = z.infer<typeof meetingSchema>;

/** Somebody whom the packet itself names, with an address. */
export const candidate = z.strictObject({
  name: z.string(),
  address: z.string(),
  side: z.enum(['customer', 'ours']),
  /** What they are there: "Champion", "CSM". */
  role: z.string(),
  /** Invited unless the reviewer says otherwise: bills and contracts are not what a kickoff is about. */
  invited: z.boolean(),
});
export type Candidate = Readonly<z.infer<typeof candidate>>;

const ASKED_ELSEWHERE: readonly StakeholderRole[] = ['billing_contact', 'legal_contact'];

/** Everyone who may be invited: the customer's people of the packet with an address, then our seated people. Nobody stands twice. */
export function candidatesOf(packet: Packet): Candidate[] {
  const customers = packet.stakeholders.flatMap(({ role, people }) =>
    people.map(({ name, email }) => ({
      name,
      address: email,
      side: 'customer' as const,
      role: STAKEHOLDER_LABELS[role],
      invited: !ASKED_ELSEWHERE.includes(role),
    })),
  );
  const ours = packet.team.flatMap(({ role, person }) =>
    person.value === null
      ? []
      : [
          {
            name: person.value.name,
            address: person.value.email,
            side: 'ours' as const,
            role: seatLabel(role),
            invited: true,
          },
        ],
  );
  const found = new Map<string, Candidate>();
  for (const { address, ...person } of [...customers, ...ours]) {
    const own = address === null ? '' : comparableAddress(address);
    const before = found.get(own);
    if (!isOneAddress(own)) continue;
    // Who has two roles is invited where one of them is.
    const invited = person.invited || before?.invited === true;
    found.set(own, { ...person, name: cutLine(person.name, LONGEST_NAME), address: own, ...before, invited });
  }
  return [...found.values()];
}

/** Whose invitation it is: our CSM, else the first of our people with an address; null where there is nobody. */
export function organizerOf(candidates: readonly Candidate[]): Candidate | null {
  const ours = candidates.filter(({ side }) => side === 'ours');
  return ours.find(({ role }) => role === SEAT_LABELS.csm) ?? ours[0] ?? null;
}

/** The customer's goal in their words: the business outcome, else the first success criterion; empty where neither is known. */
export function goalOf({ whyTheyBought, successCriteria }: Packet): string {
  return cutLine(whyTheyBought.businessOutcome.value ?? successCriteria[0]?.text ?? '', LONGEST_GOAL);
}

/** On one line: no line of a record begins a line of a mail. */
function cutLine(text: string, most: number): string {
  return cut(oneLine(text), most);
}

function seatLabel(role: string): string {
  const labels: Readonly<Partial<Record<string, string>>> = SEAT_LABELS;
  return labels[role] ?? role;
}
