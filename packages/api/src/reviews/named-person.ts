import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { SEAT_OF_ROLE } from '@handrail/core/deals/seats';
import type { Packet } from '@handrail/core/packets/packet';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { memberByEmail } from '@handrail/db/people/members';
import type { Member } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';

/** The address of the person whom the deal names for a role. */
export function emailOf({ team }: Pick<ClosedWonRecord, 'team'>, role: InternalRole): string | null {
  const seat = SEAT_OF_ROLE[role];
  return seat === undefined ? null : memberAddress(team?.[seat]?.email);
}

/** The active member of an address; null where there is none. */
export async function activeMemberOf(
  tx: Tx,
  workspaceId: string,
  email: string | null,
): Promise<Member | null> {
  const member = email === null ? undefined : await memberByEmail(tx, workspaceId, email);
  return member?.active === true ? member : null;
}

/** The active member who has a role in the deal of a packet; null where there is none. */
export function seatedMember(
  tx: Tx,
  workspaceId: string,
  { team }: Pick<Packet, 'team'>,
  role: InternalRole,
): Promise<Member | null> {
  const person = team.find((one) => one.role === SEAT_OF_ROLE[role])?.person.value;
  return activeMemberOf(tx, workspaceId, memberAddress(person?.email));
}

/** An address as members have it. */
function memberAddress(email: string | null | undefined): string | null {
  return email?.trim().toLowerCase() ?? null;
}
