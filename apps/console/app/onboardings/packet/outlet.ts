import type { Packet } from '@handrail/core/packets/packet';
import type { Finding } from '@handrail/core/rules/outcome';
import type { PacketAddress } from './address.ts';

/** What the packet page hands to the drawers over it. */
export type PacketOutlet = {
  readonly address: PacketAddress;
  readonly evidence: Packet['evidence'];
  readonly titles: readonly Pick<Finding, 'row' | 'title'>[];
};
