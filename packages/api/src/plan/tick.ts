import { fallsTo, stepStanding } from '@handrail/core/plan/steps';
import { appendAudits } from '@handrail/db/audit/append';
import { workspaceById } from '@handrail/db/people/workspaces';
import { changeStep } from '@handrail/db/plan/steps';
import { colleaguesOn } from '@handrail/db/portal/people';
import { scopedPlan } from '@handrail/db/portal/plan';
import type { Tx } from '@handrail/db/transaction';
import { entriesOf } from '../deals/audit-entries.ts';
import type { ActingContact } from '../portal/customer.ts';
import { granted, refused } from '../refusal.ts';
import type { Outcome } from '../refusal.ts';
import { dayOf } from './view.ts';

/** One of the customer's people ticks off a step that falls to them, or takes the tick away; refused as stale where it was changed meanwhile. */
export async function tickStep(
  tx: Tx,
  { contact, scope }: ActingContact,
  given: {
    readonly onboardingId: string;
    readonly stepId: string;
    readonly version: number;
    readonly done: boolean;
    readonly now: string;
  },
): Promise<Outcome<{ version: number; title: { readonly en: string; readonly de: string } }>> {
  const { onboardingId, stepId, version, done, now } = given;
  const [plan, people, workspace] = await Promise.all([
    scopedPlan(tx, scope, onboardingId, now),
    colleaguesOn(tx, scope, onboardingId),
    workspaceById(tx, scope.workspaceId),
  ]);
  const step = plan?.steps.find(({ id }) => id === stepId);
  // Ours they see, and do not do.
  if (step === undefined || step.side === 'vendor') return refused({ kind: 'not_found' });
  const present = people.flatMap(({ roles }) => roles);
  if (!fallsTo(step.role, contact.roles, present)) return refused({ kind: 'forbidden' });
  const { title } = step;
  if (step.done === done) return granted({ version: step.version, title });
  const to = done ? ({ state: 'done', by: contact.id } as const) : ({ state: 'open' } as const);
  if (!(await changeStep(tx, { workspaceId: scope.workspaceId, id: stepId, version }, to, now)))
    return refused({ kind: 'stale', message: `“${title.en}” was changed by somebody else meanwhile.` });
  const today = dayOf(now, contact, workspace?.timezone ?? 'UTC');
  const entry = entriesOf({ now, actor: `contact:${contact.id}` }, onboardingId);
  const details = { step: stepId, title: title.en };
  await appendAudits(tx, scope.workspaceId, [
    done
      ? entry('plan.ticked', { ...details, late: stepStanding({ ...step, done: false }, today) === 'late' })
      : entry('plan.unticked', details),
  ]);
  return granted({ version: version + 1, title });
}
