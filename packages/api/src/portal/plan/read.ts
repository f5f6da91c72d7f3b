import type { Language } from '@handrail/core/portal/texts/languages';
import { visibleOnboarding } from '@handrail/core/portal/visible';
import { localDate } from '@handrail/core/time/days';
import { workspaceById } from '@handrail/db/people/workspaces';
import { colleagueNames, invitationThatWent, ownOnboardings } from '@handrail/db/portal/home';
import { colleaguesOn } from '@handrail/db/portal/people';
import { scopedPlan } from '@handrail/db/portal/plan';
import type { Tx } from '@handrail/db/transaction';
import { dayOf, viewPlan } from '../../plan/view.ts';
import type { ActingContact } from '../customer.ts';
import { kickoffView } from '../home-view.ts';
import type { PlanView } from '../views.ts';

/** What a contact sees of the plan of one of their onboardings, and the kickoff's mail as it went out; undefined where it is not theirs. */
export async function readPlan(
  tx: Tx,
  { contact, scope }: ActingContact,
  given: { readonly onboardingId: string; readonly now: string; readonly language: Language },
) {
  const { onboardingId, now, language } = given;
  const [[own], planned, mail, people, names, workspace] = await Promise.all([
    ownOnboardings(tx, scope, onboardingId),
    scopedPlan(tx, scope, onboardingId, now),
    invitationThatWent(tx, scope, onboardingId),
    colleaguesOn(tx, scope, onboardingId),
    colleagueNames(tx, scope),
    workspaceById(tx, scope.workspaceId),
  ]);
  if (own === undefined) return undefined;
  const { accountName, team } = visibleOnboarding(own.packet);
  const zone = workspace?.timezone ?? 'UTC';
  const reading = { contact, language, today: dayOf(now, contact, zone), people, names, team };
  const kickoff: PlanView['kickoff'] =
    mail === undefined
      ? null
      : {
          ...kickoffView(mail),
          over: mail.endsAt <= now,
          onDay: localDate(mail.startsAt, contact.timezone ?? zone) ?? mail.startsAt.slice(0, 10),
        };
  return {
    accountName: accountName ?? own.accountName,
    vendor: workspace?.name ?? '',
    plan: planned === undefined ? null : viewPlan(planned, reading),
    changedAt: new Map(planned?.steps.map(({ id, changedAt }) => [id, changedAt])),
    kickoff,
    mail: mail ?? null,
  };
}
