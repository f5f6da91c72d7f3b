import type { Tx } from '@handrail/db/transaction';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { writeRule } from '@handrail/core/writes/kinds';
import { planEffects } from '../effects/plan.ts';
import { granted } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf } from '../reviews/act.ts';
import type { Act } from '../reviews/act.ts';
import type { Review } from '../reviews/load.ts';
import { plannedWrite } from './approve.ts';
import { prepareWrite } from './prepare.ts';

/**
 * Plans the note in the CRM that an approved kickoff brings with it (feature 45). Where no endpoint is set up, a hold stands on the
 * CRM, or the same was written before, nothing is planned: the packet says why, and the note can be approved by itself.
 */
export async function planNoteWithKickoff(
  tx: Tx,
  act: Act,
  given: { readonly decisionId: string; readonly as: InternalRole; readonly review: Review },
): Promise<Outcome<unknown>> {
  const { workspaceId, onboardingId, member, now } = act;
  const { decisionId, as, review } = given;
  if (!writeRule('crm_note').approvers.includes(as)) return granted(null);
  const { endpoint, draft, shown, item, before } = await prepareWrite(tx, act, review, 'crm_note');
  if (endpoint === undefined || draft === null) return granted(null);
  if (item.obstacles.length > 0 || before.length > 0) return granted(null);
  const approved = { decision: decisionId, by: member.name, as, at: now };
  const effects = [plannedWrite('crm_note', shown, endpoint, draft, approved)];
  const by = { actor: actorOf(act), now };
  return planEffects(tx, { workspaceId, onboardingId, decisionId, by, effects });
}
