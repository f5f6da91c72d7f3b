import { sql } from 'kysely';
import type { Words } from '@handrail/core/documents/requirement';
import type { ContactRole } from '@handrail/core/people/contacts';
import type { InternalRole } from '@handrail/core/rules/vocabulary';
import { newId } from '../ids.ts';
import { jsonb } from '../json.ts';
import type { Tx } from '../transaction.ts';

/** An onboarding's plan. */
export type PlanOf = { readonly workspaceId: string; readonly onboardingId: string };

type Step = {
  readonly id: string;
  readonly title: Words;
  /** ISO date. */
  readonly dueOn: string | null;
  readonly done: boolean;
  /** ISO 8601 UTC. */
  readonly changedAt: string;
  readonly version: number;
};

/** A step of the customer's. */
export type CustomerStep = Step & {
  readonly side: 'customer';
  readonly why: Words | null;
  readonly role: ContactRole;
  readonly tickedBy: string | null;
  readonly tickedAt: string | null;
};

/** A task of ours that the customer sees, in the words meant for them. */
export type VendorStep = Step & {
  readonly side: 'vendor';
  readonly ownerRole: InternalRole;
};

export type StoredStep = CustomerStep | VendorStep;

/** The steps of a plan that nobody has dropped, by day. */
export async function planStepsOf(tx: Tx, { workspaceId, onboardingId }: PlanOf): Promise<StoredStep[]> {
  // Written by `insertPlanSteps` and `addStep` from these very types.
  const { rows } = await sql<StoredStep>`
    select s.id, s.side, s.title, s.why, s.role, s.ticked_by as "tickedBy", s.ticked_at as "tickedAt",
      t.owner_role as "ownerRole", coalesce(s.due_on, t.due_on) as "dueOn",
      coalesce(t.state, s.state) = 'done' as done, greatest(s.changed_at, t.done_at) as "changedAt", s.version
    from plan_steps s
    left join tasks t on t.workspace_id = ${workspaceId} and t.id = s.task_id
    where s.workspace_id = ${workspaceId} and s.onboarding_id = ${onboardingId}
      and s.state <> 'dropped' and t.state is distinct from 'dropped'
    order by coalesce(s.due_on, t.due_on) nulls last, s.side, s.place, s.id`.execute(tx);
  return rows;
}

/** A step of the customer's to come. */
type NewStep = {
  readonly title: Words;
  readonly why: Words | null;
  readonly role: ContactRole;
  readonly dueOn: string;
};

/** Adds the steps of an effect: the customer's own, and which of our tasks they see. */
export async function insertPlanSteps(
  tx: Tx,
  made: PlanOf & { readonly effectId: string; readonly at: string },
  steps: {
    readonly customer: readonly NewStep[];
    readonly vendor: readonly { readonly taskId: string; readonly title: Words }[];
  },
): Promise<void> {
  const common = (place: number) => ({
    workspace_id: made.workspaceId,
    id: newId(),
    onboarding_id: made.onboardingId,
    effect_id: made.effectId,
    place,
    made_at: made.at,
    changed_at: made.at,
  });
  const rows = [
    ...steps.customer.map((step, place) => ({ ...common(place), ...columnsOf(step) })),
    ...steps.vendor.map(({ taskId, title }, place) => ({
      ...common(place),
      ...{ side: 'vendor' as const, task_id: taskId, title: jsonb(title) },
    })),
  ];
  if (rows.length > 0) await tx.insertInto('plan_steps').values(rows).execute();
}

/** Adds one step of the customer's by hand; gives its id. */
export async function addStep(tx: Tx, of: PlanOf, step: NewStep, at: string): Promise<string> {
  const id = newId();
  await tx
    .insertInto('plan_steps')
    .values({
      ...{ workspace_id: of.workspaceId, id, onboarding_id: of.onboardingId, place: 0 },
      ...{ ...columnsOf(step), made_at: at, changed_at: at },
    })
    .execute();
  return id;
}

function columnsOf({ title, why, role, dueOn }: NewStep) {
  return {
    side: 'customer' as const,
    title: jsonb<unknown>(title),
    why: why === null ? null : jsonb<unknown>(why),
    role,
    due_on: dueOn,
  };
}

type ChangedStep = { readonly workspaceId: string; readonly id: string; readonly version: number };

/** What becomes of a step of the customer's. */
type StepChange =
  | { readonly state: 'open' | 'dropped' }
  | { readonly state: 'done'; readonly by: string }
  | { readonly dueOn: string };

/** Changes a step of the customer's if it still is at its version; false where it is not. */
export async function changeStep(tx: Tx, step: ChangedStep, to: StepChange, at: string): Promise<boolean> {
  const change =
    'dueOn' in to
      ? { due_on: to.dueOn }
      : {
          state: to.state,
          ticked_by: to.state === 'done' ? to.by : null,
          ticked_at: to.state === 'done' ? at : null,
        };
  const { numUpdatedRows } = await tx
    .updateTable('plan_steps')
    .set({ ...change, changed_at: at, version: step.version + 1 })
    .where('workspace_id', '=', step.workspaceId)
    .where('id', '=', step.id)
    .where('side', '=', 'customer')
    .where('version', '=', step.version)
    .where('state', '<>', 'dropped')
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Puts a dropped step of the customer's back if it still is at its version; gives its title, undefined where it is not. */
export async function restoreStep(
  tx: Tx,
  step: PlanOf & { readonly id: string; readonly version: number },
  at: string,
): Promise<Words | undefined> {
  const row = await tx
    .updateTable('plan_steps')
    .set({ state: 'open', changed_at: at, version: step.version + 1 })
    .where('workspace_id', '=', step.workspaceId)
    .where('onboarding_id', '=', step.onboardingId)
    .where('id', '=', step.id)
    .where('version', '=', step.version)
    .where('state', '=', 'dropped')
    .returning('title')
    .executeTakeFirst();
  // Written by `insertPlanSteps` and `addStep` from this very type.
  return row?.title as Words | undefined;
}
