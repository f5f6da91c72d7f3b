import { ownerAsRecipient } from '../effects/low-risk.ts';
import type { Recipient } from '@handrail/core/effects/payloads';
import type { Packet } from '@handrail/core/packets/packet';
import type { Member } from '@handrail/db/people/members';
import type { Tx } from '@handrail/db/transaction';
import { seatedMember } from '../reviews/named-person.ts';

/** Who looks after a customer: their CSM, or everyone of that role where the deal names none of our members. */
export async function lookedAfterBy(
  tx: Tx,
  workspaceId: string,
  packet: Pick<Packet, 'team'>,
): Promise<{ readonly csm: Member | null; readonly recipient: Recipient }> {
  const csm = await seatedMember(tx, workspaceId, packet, 'csm');
  return { csm, recipient: ownerAsRecipient('csm', csm?.id ?? null) };
}
