import type { TeamSeat } from '../deals/seats.ts';
import { TEAM_SEATS } from '../deals/seats.ts';
import type { Packet } from '../packets/packet.ts';

/** Our people whom a customer sees: who sells, cares and sets up. Who is called when it goes wrong inside is not among them. */
const VISIBLE_SEATS = ['csm', 'implementationLead', 'onboardingManager', 'ae'] as const satisfies TeamSeat[];
export type VisibleSeat = (typeof VISIBLE_SEATS)[number];

/** All that a customer may see of an onboarding's packet, field by field. What is not in here no customer sees. */
export type VisibleOnboarding = {
  readonly accountName: string | null;
  readonly product: string | null;
  /** What they want to achieve, as they said it. */
  readonly goal: string | null;
  /** The first thing that should work for them. */
  readonly firstValue: string | null;
  readonly team: readonly {
    readonly seat: VisibleSeat;
    readonly name: string;
    readonly email: string | null;
  }[];
};

/** Picks what a customer may see, by name: a field that the packet gains stays unseen until somebody names it here. */
export function visibleOnboarding(packet: Packet): VisibleOnboarding {
  return {
    accountName: packet.account.name.value,
    product: packet.deal.product.value,
    goal: packet.whyTheyBought.businessOutcome.value,
    firstValue: packet.firstValue.definition.value,
    team: visibleTeam(packet.team),
  };
}

/** One person in two seats stands once, in the first. */
function visibleTeam(team: Packet['team']): VisibleOnboarding['team'] {
  const seen = new Set<string>();
  return VISIBLE_SEATS.flatMap((seat) => {
    const person = team.find(({ role }) => isSeat(role) && role === seat)?.person.value;
    if (person === null || person === undefined || seen.has(person.name)) return [];
    seen.add(person.name);
    return [{ seat, name: person.name, email: person.email }];
  });
}

function isSeat(role: string): role is TeamSeat {
  return (TEAM_SEATS as readonly string[]).includes(role);
}
