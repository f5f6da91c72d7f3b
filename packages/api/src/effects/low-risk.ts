import { cut } from '@handrail/core/text/cut';
import type { EffectPayload, PlannedEffect, Recipient } from '@handrail/core/effects/payloads';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import type { Tx } from '@handrail/db/transaction';
import { planEffects } from './plan.ts';
import type { Planning } from './plan.ts';

/** Plans effects of kinds that reach our own people alone: no hold stops them and nobody has to approve them. */
export async function planLowRisk(tx: Tx, planning: Planning): Promise<void> {
  const planned = await planEffects(tx, planning);
  if (!planned.ok) throw new Error('An effect of low risk needs no approval');
}

/** A notice to one person or role as an effect. Longer words than it takes are cut: it leads to the whole. */
export function noticeEffect(
  target: string,
  notice: EffectPayload<'internal_notice'>,
): Extract<PlannedEffect, { kind: 'internal_notice' }> {
  const { subject, text } = notice;
  // As `internal_notice` limits them.
  return {
    kind: 'internal_notice',
    target,
    payload: { ...notice, subject: cut(subject, 200), text: cut(text, 4000) },
  };
}

/** A person where one is named, else everyone of the role. */
export function ownerAsRecipient(role: InternalRole, memberId: string | null): Recipient {
  return memberId === null ? { kind: 'role', role } : { kind: 'member', memberId };
}
