import { kickoffPlan } from '@handrail/core/effects/kickoffPlan';
import { DEFAULT_REVIEW_SETTINGS } from '@handrail/core/reviews/settings';
import { localDate } from '@handrail/core/time/days';
import { reviewSettingsOf } from '@handrail/db/reviews/settings';
import type { Tx } from '@handrail/db/transaction';
import { planEffects } from '../effects/plan.ts';
import { templateOf } from '../effects/plan-templates.ts';
import type { Outcome } from '../refusal.ts';
import { actorOf } from './act.ts';
import type { Act } from './act.ts';
import type { Review } from './load.ts';
import { seatedMember } from './named-person.ts';

/**
 * Plans what an approved kickoff sets going: the project with its lane's preparation tasks. Refused where a hold stands, by the
 * database itself. Days are those of the account's time zone, else of the workspace.
 * @param at the kickoff's time (ISO 8601 UTC), or null where nobody has set one: the plan then proposes a day
 */
export async function planKickoff(
  tx: Tx,
  act: Act,
  given: { readonly decisionId: string; readonly review: Review; readonly at: string | null },
): Promise<Outcome<readonly string[]>> {
  const { workspaceId, onboardingId, now } = act;
  const { packet } = given.review;
  const { settings, timezone } = await reviewSettingsOf(tx, workspaceId);
  const zone = packet.account.timezone.value ?? timezone;
  const dayOf = (instant: string) =>
    localDate(instant, zone) ?? localDate(instant, null) ?? instant.slice(0, 10);
  const template = await templateOf(packet.lane.lane);
  const owners = [...new Set(template.tasks.map(({ owner }) => owner))];
  const seated = new Map(
    await Promise.all(
      owners.map(async (role) => [role, await seatedMember(tx, workspaceId, packet, role)] as const),
    ),
  );
  const plan = kickoffPlan(template, {
    lane: packet.lane.lane,
    today: dayOf(now),
    kickoffOn: given.at === null ? null : dayOf(given.at),
    holidays: (settings ?? DEFAULT_REVIEW_SETTINGS).hours.holidays,
    ownerOf: (role) => seated.get(role)?.id ?? null,
  });
  return planEffects(tx, {
    workspaceId,
    onboardingId,
    decisionId: given.decisionId,
    by: { actor: actorOf(act), now },
    effects: [{ kind: 'kickoff_project', target: 'kickoff', payload: plan }],
  });
}
