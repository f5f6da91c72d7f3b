import type { StopRule } from '@handrail/core/reviews/stopRules';
import { packetHref, type PacketAddress } from '../onboardings/packet/address.ts';
import { findingId } from '../findings/finding-id.ts';

/** Where on the packet page a stop rule can be satisfied. */
const SECTION: Readonly<Record<StopRule, string>> = {
  goals: 'gaps',
  promises: 'findings',
  goals_apart: 'workflow',
  risk_owners: 'risks',
  scope: 'findings',
};

/** The finding that stands for a stop, or its section; a row that could not be checked stands among those. */
export function stopHref(rule: StopRule, places: readonly string[], address: PacketAddress): string {
  const [row] = places;
  const isRow = row?.startsWith('CO-') === true && (rule === 'promises' || rule === 'scope');
  return packetHref(address, isRow ? findingId(row) : SECTION[rule]);
}
