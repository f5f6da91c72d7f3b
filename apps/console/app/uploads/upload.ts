import { LARGEST_FILE } from '@handrail/api/records/limits';
import { sizeWords } from './size-words.ts';

export type UploadedFile = { readonly fileName: string; readonly text: string };
type Unread = { readonly ok: false; readonly message: string };

/** The file or pasted text of a form, as `readUploads`. */
export async function readUpload(form: FormData): Promise<({ readonly ok: true } & UploadedFile) | Unread> {
  const uploads = await readUploads(form);
  if (!uploads.ok) return uploads;
  const [first] = uploads.files;
  return { ok: true, ...first };
}

/** The files or pasted text of a form. Files win over a paste. Never throws for what a person can do. */
export async function readUploads(
  form: FormData,
): Promise<{ readonly ok: true; readonly files: readonly [UploadedFile, ...UploadedFile[]] } | Unread> {
  const chosen = form
    .getAll('file')
    .filter((file): file is File => file instanceof File && (file.size > 0 || file.name !== ''));
  const read: UploadedFile[] = [];
  for (const file of chosen) {
    const one = await readOne(file);
    if (!one.ok) return one;
    read.push({ fileName: one.fileName, text: one.text });
  }
  const [first, ...rest] = read;
  if (first !== undefined) return { ok: true, files: [first, ...rest] };
  const pasted = form.get('text');
  if (typeof pasted === 'string' && pasted.trim() !== '')
    return { ok: true, files: [{ fileName: 'pasted.json', text: pasted }] };
  return { ok: false, message: 'Choose a file, or paste a record.' };
}

async function readOne(file: File): Promise<({ readonly ok: true } & UploadedFile) | Unread> {
  if (file.size > LARGEST_FILE) {
    return {
      ok: false,
      message: `“${file.name}” has ${sizeWords(file.size)}; a file may have ${sizeWords(LARGEST_FILE)}. Split it and bring the parts one by one.`,
    };
  }
  const text = await utf8(file);
  if (text === null)
    return {
      ok: false,
      message: `“${file.name}” is not UTF-8 text. Export it as JSON or JSON lines in UTF-8 and try again.`,
    };
  if (text.trim() === '') return { ok: false, message: `“${file.name}” is empty.` };
  return { ok: true, fileName: file.name.slice(0, 200), text };
}

async function utf8(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
