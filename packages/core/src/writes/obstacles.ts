import type { Packet } from '../packets/packet.ts';
import { HOLD_LABELS } from '../rules/labels.ts';
import type { Hold } from '../rules/vocabulary.ts';
import { writeRule } from './kinds.ts';
import type { WriteKind } from './kinds.ts';

/**
 * What keeps a write from being approved, as far as packet and holds tell; one plain sentence each, empty where nothing does.
 * Access goes to named people alone: without an administrator who has an address nothing is provisioned.
 */
export function writeObstacles(kind: WriteKind, packet: Packet, standing: readonly Hold[]): string[] {
  const { hold } = writeRule(kind);
  return [
    ...(packet.deal.closed ? [] : ['The deal is not closed yet.']),
    ...(standing.includes(hold) ? [`On hold: ${HOLD_LABELS[hold]}.`] : []),
    ...(kind === 'provisioning_call' ? identity(packet) : []),
  ];
}

function identity({ stakeholders }: Packet): string[] {
  const administrators = stakeholders.filter(({ role }) => role === 'admin').flatMap(({ people }) => people);
  if (administrators.some(({ email }) => email !== null)) return [];
  return ['No administrator of the customer is named with an address: nobody knows who would get access.'];
}
