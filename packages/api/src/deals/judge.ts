import type { ClosedWonRecord } from '@handrail/core/deals/record';
import { buildPacket } from '@handrail/core/packets/build';
import type { Packet } from '@handrail/core/packets/packet';
import type { Circumstances } from '@handrail/core/rules/circumstances';
import type { CompiledRegister } from '@handrail/core/rules/compile';
import { evaluate } from '@handrail/core/rules/evaluate';
import type { Evaluation } from '@handrail/core/rules/outcome';

export type Judgement = { readonly evaluation: Evaluation; readonly packet: Packet };

/**
 * A record judged by the register, and its packet. Pure: the same four give the same bytes.
 * @param deal `closedBefore`: an earlier record of the deal said that it is closed, which a later one does not take back
 */
export function judge(
  register: CompiledRegister,
  record: ClosedWonRecord,
  circumstances: Circumstances,
  deal: { readonly closedBefore: boolean },
): Judgement {
  const evaluation = evaluate(register, record, circumstances);
  const packet = buildPacket(record, evaluation);
  const closed = packet.deal.closed || deal.closedBefore;
  return { evaluation, packet: { ...packet, deal: { ...packet.deal, closed } } };
}
