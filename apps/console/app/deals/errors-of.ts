import { draftValues } from './record-values.ts';
import { formErrors, submittedValues, type FormError } from './submission.ts';
import type { TypedForm } from './typed-form.ts';

/** Any id does for checking; the draft's own is used when it is submitted. */
const SOME_ID = 'draft';

/** What keeps the form, as typed, from being submitted: checked with the very schema and sentences the server uses. */
export function errorsOf(typed: TypedForm, timeZone: string): FormError[] {
  const { record, rowOf } = submittedValues(draftValues(typed, timeZone), SOME_ID, new Date().toISOString());
  return formErrors(record, rowOf);
}
