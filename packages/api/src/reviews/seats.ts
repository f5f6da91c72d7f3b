import type { Packet } from '@handrail/core/packets/packet';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { memberByEmail } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';

/** The seats of a deal's team that are roles of ours. */
const ROLE_OF_SEAT: Readonly<Record<string, InternalRole>> = {
  ae: 'ae',
  csm: 'csm',
  onboardingManager: 'onboarding_manager',
  implementationLead: 'implementation_lead',
};

/** The active members who have a role in this deal, by role. */
export async function seatedMembers(
  tx: Tx,
  workspaceId: string,
  packet: Pick<Packet, 'team'>,
): Promise<ReadonlyMap<InternalRole, string>> {
  const seated = new Map<InternalRole, string>();
  for (const { role: seat, person } of packet.team) {
    const role = ROLE_OF_SEAT[seat];
    const email = person.value?.email?.trim().toLowerCase();
    if (role === undefined || email === undefined) continue;
    const member = await memberByEmail(tx, workspaceId, email);
    if (member?.active === true) seated.set(role, member.id);
  }
  return seated;
}
