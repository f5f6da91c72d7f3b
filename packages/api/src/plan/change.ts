import type { ContactRole } from '@handrail/core/people/contacts';
import { appendAudits } from '@handrail/db/audit/append';
import { askForJudging } from '@handrail/db/onboardings/judging';
import { lockPlan, markPlan } from '@handrail/db/plan/agreement';
import { addStep, changeStep, planStepsOf, restoreStep } from '@handrail/db/plan/steps';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';

type Seen = { readonly stepId: string; readonly version: number };

/** What a member of ours does to the customer's plan. Of our own steps the days and ends are those of their tasks. */
type PlanChange =
  | {
      readonly act: 'add';
      readonly title: string;
      readonly why: string | null;
      readonly role: ContactRole;
      readonly dueOn: string;
    }
  | ({ readonly act: 'move'; readonly dueOn: string } & Seen)
  | ({ readonly act: 'drop' | 'restore' } & Seen)
  /** `version`: of the plan that was seen. */
  | { readonly act: 'agree' | 'propose'; readonly version: number };

/**
 * Adds, moves, drops or restores a step of the customer's, or says that the plan is agreed on with them. A plan that is changed afterwards is a
 * proposal again: nobody has agreed to what it is now.
 */
export async function changePlan(
  tx: Tx,
  by: {
    readonly workspaceId: string;
    readonly onboardingId: string;
    readonly memberId: string;
    readonly now: string;
  },
  change: PlanChange,
): Promise<Outcome<null>> {
  const { workspaceId, now } = by;
  const project = await lockPlan(tx, by);
  if (project === undefined) return refused({ kind: 'not_found' });
  const entry = entriesOf({ now, actor: `member:${by.memberId}` }, by.onboardingId);
  const steps = await planStepsOf(tx, by);
  const done = await changed();
  if (!done.ok) return done;
  await askForJudging(tx, workspaceId, by.onboardingId, now);
  const agreed = change.act === 'agree' ? { at: now, by: by.memberId } : null;
  await markPlan(tx, by, agreed);
  const undone = project.agreedAt !== null && change.act !== 'agree' && change.act !== 'propose';
  await appendAudits(tx, workspaceId, [
    done.value,
    ...(undone ? [entry('plan.proposed_again', { because: change.act })] : []),
  ]);
  return granted(null);

  async function changed(): Promise<Outcome<ReturnType<typeof entry>>> {
    switch (change.act) {
      case 'add': {
        const { title, why, role, dueOn } = change;
        // Written by a person for this one customer, in whatever language they speak with each other.
        const both = (text: string) => ({ en: text, de: text });
        const step = { title: both(title), why: why === null ? null : both(why), role, dueOn };
        const id = await addStep(tx, by, step, now);
        return granted(entry('plan.step_added', { step: id, title, role, dueOn }));
      }
      case 'move':
      case 'drop': {
        const step = steps.find(({ id, side }) => id === change.stepId && side === 'customer');
        if (step === undefined) return refused({ kind: 'not_found' });
        const { id, dueOn: from } = step;
        const title = step.title.en;
        if (step.done) return refused({ kind: 'stale', message: `“${title}” is done already.` });
        const to = change.act === 'move' ? { dueOn: change.dueOn } : ({ state: 'dropped' } as const);
        if (!(await changeStep(tx, { workspaceId, id, version: change.version }, to, now)))
          return refused({ kind: 'stale', message: `“${title}” was changed meanwhile. Look at it again.` });
        return granted(
          change.act === 'move'
            ? entry('plan.step_moved', { step: id, title, from, dueOn: change.dueOn })
            : entry('plan.step_dropped', { step: id, title }),
        );
      }
      case 'restore': {
        const { stepId: id, version } = change;
        const title = await restoreStep(tx, { ...by, id, version }, now);
        if (title === undefined) return refused({ kind: 'stale', message: 'It is no longer taken out.' });
        return granted(entry('plan.step_restored', { step: id, title: title.en }));
      }
      case 'agree':
      case 'propose':
        if (project?.version !== change.version)
          return refused({ kind: 'stale', message: 'The plan was changed meanwhile. Look at it again.' });
        if ((project.agreedAt !== null) === (change.act === 'agree'))
          return refused({ kind: 'stale', message: 'Somebody else was first.' });
        if (change.act === 'agree' && steps.length === 0)
          return refused({ kind: 'invalid', path: '/act', message: 'There is no step to agree on.' });
        return granted(
          change.act === 'agree'
            ? entry('plan.agreed', { steps: steps.length })
            : entry('plan.proposed_again', { because: 'propose' }),
        );
    }
  }
}
