import { SEAT_OF_ROLE } from '@handrail/core/deals/seats';
import type { Packet } from '@handrail/core/packets/packet';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import type { InternalRole } from '@handrail/core/rules/vocabulary';

/** "Implementation lead" with the person of this deal where one is named. */
export function ownerName(
  role: InternalRole,
  team: Packet['team'],
): { readonly role: string; readonly person: string | null } {
  const member = team.find((one) => one.role === SEAT_OF_ROLE[role]);
  return { role: ROLE_LABELS[role], person: member?.person.value?.name ?? null };
}
