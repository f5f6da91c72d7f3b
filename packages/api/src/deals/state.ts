import type { Packet } from '@handrail/core/packets/packet';

/**
 * The state an onboarding is in after its record was judged. Until someone has accepted the handoff, it waits either for a
 * person (`handoff_received`) or for something that nobody can start without (`needs_information`); later states are people's, and stay.
 */
export function stateAfter(before: string | null, packet: Packet): string {
  if (before !== null && before !== 'handoff_received' && before !== 'needs_information') return before;
  return packet.gaps.some(({ needed }) => needed) ? 'needs_information' : 'handoff_received';
}
