import { readUploads, type UploadedFile } from '../uploads/upload.ts';

type Source =
  | { readonly kind: 'files'; readonly files: UploadedFile[] }
  | { readonly kind: 'onboardings'; readonly closedSince: string | null };

/** What a new run is to be fed with, as the form says it. Never throws for what a person can do. */
export async function readRunSource(
  form: FormData,
): Promise<
  | { readonly ok: true; readonly source: Source; readonly name: string }
  | { readonly ok: false; readonly message: string }
> {
  const name = text(form, 'name');
  if (form.get('from') !== 'onboardings') {
    const uploads = await readUploads(form);
    return uploads.ok ? { ok: true, name, source: { kind: 'files', files: [...uploads.files] } } : uploads;
  }
  const since = text(form, 'since').trim();
  if (since === '') return { ok: true, name, source: { kind: 'onboardings', closedSince: null } };
  const day = /^\d{4}-\d{2}-\d{2}$/.test(since) ? new Date(`${since}T00:00:00Z`) : null;
  // A day that is not in the calendar (30 February) is another one by now, or none.
  if (day === null || Number.isNaN(day.getTime()) || !day.toISOString().startsWith(since))
    return { ok: false, message: 'The day must be one of the calendar, such as 2026-01-31.' };
  return { ok: true, name, source: { kind: 'onboardings', closedSince: day.toISOString() } };
}

function text(form: FormData, field: string): string {
  const value = form.get(field);
  return typeof value === 'string' ? value.slice(0, 1000) : '';
}
