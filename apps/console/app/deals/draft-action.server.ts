import { data, redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { formOf } from '@handrail/web/pages/form-of.server';
import { callerFor, type ConsoleCaller } from '../api.server.ts';
import { attempt, statusOf } from '@handrail/web/pages/refusals.server';
import { redirectWithFlash } from '@handrail/web/pages/flash.server';
import { listId } from './list-id.ts';
import { putAt, valueAt } from './paths.ts';
import { draftValues } from './record-values.ts';
import { controlOf, formErrors, submittedValues, type FormError } from './submission.ts';
import { emptyRow, typedOfPost, type TypedForm } from './typed-form.ts';
import type { DraftState, SaveAnswer } from './use-autosave.ts';

const posted = z.object({
  intent: z.string().max(200).catch('save'),
  // Not `id` and `version`: the record has an `id` of its own.
  draftId: z.uuid().optional().catch(undefined),
  draftVersion: z.coerce.number().int().positive().optional().catch(undefined),
  timeZone: z.string().max(100).catch('UTC'),
});

/** What the form shows again when it was not submitted: everything as typed, and why. */
export type FormAnswer = {
  readonly typed: TypedForm;
  readonly draft: DraftState | null;
  readonly errors: readonly FormError[];
};

/** Every button of the deal form: save, add and remove rows, discard, submit. Works the same with and without scripts. */
export async function draftAction(args: ActionFunctionArgs) {
  const caller = await callerFor(args);
  const form = await formOf(args.request);
  const { intent, draftId: id, draftVersion: version, timeZone } = posted.parse(Object.fromEntries(form));
  if (intent === 'discard' && id !== undefined) return discardDraft(caller, id, args);
  const typed = changed(typedOfPost(form), intent);
  const values = draftValues(typed, timeZone);
  const saved = await attempt(caller.drafts.save({ ...(id === undefined ? {} : { id, version }), values }));
  if (!saved.ok)
    return refuse(typed, null, [{ name: null, label: '', message: saved.sentence }], statusOf(saved.refusal));
  const draft = { id: saved.value.id, version: saved.value.version, updatedAt: saved.value.updatedAt };
  if (intent !== 'submit') {
    const list = /^(?:add|remove):([a-zA-Z.]+)/.exec(intent)?.[1];
    return redirect(`/deals/drafts/${draft.id}${list === undefined ? '' : `#${listId(list)}`}`, 303);
  }
  const { record, rowOf } = submittedValues(values, draft.id, args.context.services.now());
  const errors = formErrors(record, rowOf);
  if (errors.length > 0) return refuse(typed, draft, errors, 400);
  const ready = await attempt(caller.drafts.save({ id: draft.id, version: draft.version, values: record }));
  if (!ready.ok)
    return refuse(
      typed,
      draft,
      [{ name: null, label: '', message: ready.sentence }],
      statusOf(ready.refusal),
    );
  const submitted = await attempt(caller.drafts.submit({ id: ready.value.id, version: ready.value.version }));
  if (!submitted.ok) {
    const name = submitted.refusal.kind === 'invalid' ? controlOf(submitted.refusal.path, rowOf) : null;
    return refuse(
      typed,
      { ...draft, version: ready.value.version },
      [{ name, label: '', message: submitted.sentence }],
      statusOf(submitted.refusal),
    );
  }
  return redirectWithFlash(
    `/onboardings/${submitted.value.onboardingId}`,
    { tone: 'good', text: 'The onboarding is created from your draft.' },
    args.context,
  );
}

/** The save that runs while a person types: answers with the draft's new state, never with a page that would take the form away. */
export async function autosave(caller: ConsoleCaller | null, form: FormData): Promise<SaveAnswer> {
  if (caller === null) return { unsaved: 'signed_out' };
  const { draftId: id, draftVersion: version, timeZone } = posted.parse(Object.fromEntries(form));
  const saved = await attempt(
    caller.drafts.save({
      ...(id === undefined ? {} : { id, version }),
      values: draftValues(typedOfPost(form), timeZone),
    }),
  );
  if (!saved.ok) return { stale: saved.sentence };
  return { draft: { id: saved.value.id, version: saved.value.version, updatedAt: saved.value.updatedAt } };
}

/** Puts a draft away, with a way back. */
export async function discardDraft(caller: ConsoleCaller, id: string, args: ActionFunctionArgs) {
  const result = await attempt(caller.drafts.discard({ id }));
  if (!result.ok)
    return redirectWithFlash('/deals/drafts', { tone: 'danger', text: result.sentence }, args.context);
  return redirectWithFlash(
    '/deals/drafts',
    {
      tone: 'good',
      text: 'Draft discarded.',
      undo: { action: '/deals/drafts', fields: { intent: 'restore', draftId: id } },
    },
    args.context,
  );
}

/** The form after a row was added or taken away. */
function changed(typed: TypedForm, intent: string): TypedForm {
  const [verb, list = '', index] = intent.split(':');
  const rows = valueAt(typed, list);
  if ((verb !== 'add' && verb !== 'remove') || !Array.isArray(rows)) return typed;
  const next: unknown[] =
    verb === 'add' ? [...rows, emptyRow(list)] : rows.filter((_, at) => at !== Number(index));
  putAt(typed, list, next);
  return typed;
}

function refuse(typed: TypedForm, draft: DraftState | null, errors: readonly FormError[], status: number) {
  return data<FormAnswer>({ typed, draft, errors }, { status });
}
