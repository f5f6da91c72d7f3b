import { contactRoles } from '@handrail/core/people/contacts';
import { redirectWithFlash, type Flash } from '@handrail/web/pages/flash.server';
import { formOf } from '@handrail/web/pages/form-of.server';
import { attempt, refusalResponse, statusOf } from '@handrail/web/pages/refusals.server';
import { data, type ActionFunctionArgs } from '@remix-run/node';
import { callerFor } from '../api.server.ts';
import { planHref } from '../onboardings/packet/address.ts';

const ACTS = ['add', 'move', 'drop', 'restore', 'agree', 'propose'] as const;

/** Changes the customer's plan; a form that is refused comes back with what was typed. */
export async function changePlan(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const id = args.params['id'] ?? '';
  const form = await formOf(args.request);
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const act = ACTS.find((known) => known === form.get('act'));
  const step = { id, stepId: text('step'), version: Number(text('version')) };
  const page = planHref(id);
  const flash = (message: Flash) => redirectWithFlash(page, message, args.context);
  if (act === undefined) throw refusalResponse({ kind: 'not_found' });
  const typed = { title: text('title'), why: text('why'), role: text('role'), dueOn: text('due') };
  const changed = await attempt(run(act));
  if (changed.ok) return flash(done(act));
  if (act !== 'add') return flash({ tone: 'danger', text: changed.sentence });
  const field = changed.refusal.kind === 'invalid' ? changed.refusal.path.slice(1) : '';
  return data({ ...typed, field, sentence: changed.sentence }, { status: statusOf(changed.refusal) });

  function run(kind: (typeof ACTS)[number]) {
    switch (kind) {
      case 'add': {
        const [role = 'champion'] = contactRoles([typed.role]);
        return caller.plan.change({ id, act: 'add', ...typed, role });
      }
      case 'move':
        return caller.plan.change({ ...step, act: 'move', dueOn: typed.dueOn });
      case 'drop':
      case 'restore':
        return caller.plan.change({ ...step, act: kind });
      case 'agree':
      case 'propose':
        return caller.plan.change({ id, act: kind, version: step.version });
    }
  }

  function done(kind: (typeof ACTS)[number]): Flash {
    switch (kind) {
      case 'add':
        return { tone: 'good', text: 'The step is in the plan.' };
      case 'move':
        return { tone: 'good', text: 'The step has another day.' };
      case 'drop': {
        const fields = { act: 'restore', step: step.stepId, version: String(step.version + 1) };
        return { tone: 'good', text: 'The step is taken out.', undo: { action: page, fields } };
      }
      case 'restore':
        return { tone: 'good', text: 'The step is back in the plan.' };
      case 'agree':
        return { tone: 'good', text: 'Agreed on. The customer reads it so.' };
      case 'propose':
        return { tone: 'good', text: 'The plan is a proposal again.' };
    }
  }
}

/** What was wrong with a step to be added, with what was typed. */
export type StepProblem = {
  readonly title: string;
  readonly why: string;
  readonly role: string;
  readonly dueOn: string;
  readonly field: string;
  readonly sentence: string;
};
