import { filled } from '@handrail/core/facts/filler';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { appendAudits } from '@handrail/db/audit/append';
import type { Tx } from '@handrail/db/transaction';
import { addCorrections } from '../deals/add-corrections.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { activeMember, actorOf, entryOf } from './act.ts';
import type { Act } from './act.ts';
import { lockReview } from './load.ts';

/** Who may say who owns a risk: those who hand the customer over and those who take them. */
export const NAMES_RISK_OWNERS: readonly InternalRole[] = [
  'ae',
  'csm',
  'onboarding_manager',
  'cs_leader',
  'admin',
];

/** Gives an open risk its owner, on top of the record, and judges anew. Risks are known by their text. */
export async function nameRiskOwner(
  tx: Tx,
  act: Act & { readonly risk: string; readonly ownerId: string },
): Promise<Outcome<{ version: number }>> {
  const { workspaceId, risk, ownerId, member } = act;
  const locked = await lockReview(tx, workspaceId, act.onboardingId, act.register.compiled);
  if (locked === undefined) return refused({ kind: 'not_found' });
  if (!member.roles.some((role) => NAMES_RISK_OWNERS.includes(role))) return refused({ kind: 'forbidden' });
  const { review, turn } = locked;
  const named = review.packet.risks.find(({ text, status }) => text === risk && status === 'open');
  if (named === undefined) return refused({ kind: 'not_found' });
  if (filled(named.owner ?? undefined) !== null)
    return refused({ kind: 'stale', message: `“${risk}” has an owner already: ${named.owner}.` });
  const owner = await activeMember(tx, workspaceId, ownerId);
  if (owner === null)
    return refused({
      kind: 'invalid',
      path: '/ownerId',
      message: 'Choose someone who is a member of this workspace.',
    });
  await appendAudits(tx, workspaceId, [entryOf(act, 'risk.owner_named', { risk, owner: owner.name })]);
  const { version } = await addCorrections(tx, {
    ...act,
    ...turn,
    own: review.onboarding,
    corrections: { riskOwners: { [risk]: owner.name } },
    actor: actorOf(act),
  });
  return granted({ version });
}
