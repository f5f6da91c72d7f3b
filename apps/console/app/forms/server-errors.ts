import type { Refusal } from '@handrail/api/views';

/** What an action gives back to its form: one sentence, and the field it is about (`/email` → `email`; empty: the whole form). */
export type FormProblem = { readonly sentence: string; readonly field: string };

/** A refusal as a problem of a form. */
export function formProblem(refused: { readonly refusal: Refusal; readonly sentence: string }): FormProblem {
  const path = refused.refusal.kind === 'invalid' ? refused.refusal.path : '';
  return { sentence: refused.sentence, field: path.split('/')[1] ?? '' };
}
