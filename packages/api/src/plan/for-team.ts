import type { ContactRole } from '@handrail/core/people/contacts';
import { CONTACT_ROLE_LABELS } from '@handrail/core/people/contacts';
import { fallsTo, stepStanding } from '@handrail/core/plan/steps';
import type { StepStanding } from '@handrail/core/plan/steps';
import { ROLE_LABELS } from '@handrail/core/rules/labels';
import { localDate } from '@handrail/core/time/days';
import { kickoffProjectOf } from '@handrail/db/effects/tasks';
import { onboardingById } from '@handrail/db/onboardings/get';
import { contactsOf } from '@handrail/db/people/contacts';
import type { OnboardingContact } from '@handrail/db/people/contacts';
import { namesOf } from '@handrail/db/people/members';
import { workspaceById } from '@handrail/db/people/workspaces';
import { planStepsOf } from '@handrail/db/plan/steps';
import type { PlanOf, StoredStep } from '@handrail/db/plan/steps';
import { standingHolds } from '@handrail/db/reviews/items';
import type { Tx } from '@handrail/db/transaction';
import { memberName } from '../people/actor-name.ts';

/** A step as our people see it. */
export type TeamStep = {
  readonly id: string;
  readonly side: 'customer' | 'vendor';
  readonly title: string;
  readonly why: string | null;
  /** Whose it is: "Champion (Ute Brandt)", "CSM". */
  readonly owner: string;
  /** Of the customer's: nobody who comes to the portal has the role. */
  readonly nobody: boolean;
  readonly dueOn: string | null;
  readonly standing: StepStanding;
  readonly done: { readonly by: string; readonly at: string } | null;
  readonly version: number;
};

/** The plan as our people see it. */
export type TeamPlan = {
  readonly accountName: string;
  /** Null before the kickoff is approved: then there is nothing to change. */
  readonly project: {
    readonly agreed: { readonly by: string; readonly at: string } | null;
    readonly version: number;
  } | null;
  readonly steps: readonly TeamStep[];
  /** Something holds back what the customer is told of dates: they do not see the plan. */
  readonly held: boolean;
};

/** The plan of an onboarding as our people see it; undefined where there is no such onboarding. */
export async function teamPlan(tx: Tx, of: PlanOf, now: string): Promise<TeamPlan | undefined> {
  const { workspaceId, onboardingId } = of;
  const [onboarding, project, steps, contacts, holds, workspace] = await Promise.all([
    onboardingById(tx, workspaceId, onboardingId),
    kickoffProjectOf(tx, workspaceId, onboardingId),
    planStepsOf(tx, of),
    contactsOf(tx, workspaceId, onboardingId),
    standingHolds(tx, of, now),
    workspaceById(tx, workspaceId),
  ]);
  if (onboarding === undefined) return undefined;
  const { agreedAt = null, agreedBy = null } = project ?? {};
  const names = await namesOf(tx, workspaceId, agreedBy === null ? [] : [agreedBy]);
  const today = localDate(now, workspace?.timezone ?? null) ?? now.slice(0, 10);
  return {
    accountName: onboarding.accountName,
    project:
      project === undefined
        ? null
        : {
            agreed:
              agreedAt === null || agreedBy === null
                ? null
                : { by: memberName(agreedBy, names), at: agreedAt },
            version: project.version,
          },
    steps: steps.map((step) => stepView(step, contacts, today)),
    held: holds.some(({ hold }) => hold === 'customer_timeline'),
  };
}

function stepView(step: StoredStep, contacts: readonly OnboardingContact[], today: string): TeamStep {
  const { id, side, title, dueOn, version } = step;
  const common = { id, side, title: title.en, dueOn, version, standing: stepStanding(step, today) };
  if (step.side === 'vendor')
    return { ...common, why: null, owner: ROLE_LABELS[step.ownerRole], nobody: false, done: null };
  const here = contacts.filter(({ takenOffAt }) => takenOffAt === null);
  const by = contacts.find((one) => one.id === step.tickedBy);
  return {
    ...common,
    why: step.why?.en ?? null,
    owner: ownerOf(step.role, here),
    nobody: !here.some(({ roles }) => roles.includes(step.role)),
    done: step.tickedAt === null ? null : { by: by?.name ?? 'Somebody of the customer’s', at: step.tickedAt },
  };
}

function ownerOf(role: ContactRole, here: readonly OnboardingContact[]): string {
  const present = here.flatMap(({ roles }) => roles);
  const names = here.filter(({ roles }) => fallsTo(role, roles, present)).map(({ name }) => name);
  return [CONTACT_ROLE_LABELS[role], ...(names.length === 0 ? [] : [`(${names.join(', ')})`])].join(' ');
}
