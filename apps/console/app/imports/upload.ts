import { LARGEST_FILE } from '@handrail/api/imports/limits';
import { sizeWords } from './size-words.ts';

export type Upload =
  | { readonly ok: true; readonly fileName: string; readonly text: string }
  | { readonly ok: false; readonly message: string };

/** The file or pasted text of the import form. A file wins over a paste. Never throws for what a person can do. */
export async function readUpload(form: FormData): Promise<Upload> {
  const file = form.get('file');
  if (file instanceof File && (file.size > 0 || file.name !== '')) {
    if (file.size > LARGEST_FILE) {
      return {
        ok: false,
        message: `“${file.name}” has ${sizeWords(file.size)}; a file may have ${sizeWords(LARGEST_FILE)}. Split it and import the parts.`,
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
  const pasted = form.get('text');
  if (typeof pasted === 'string' && pasted.trim() !== '')
    return { ok: true, fileName: 'pasted.json', text: pasted };
  return { ok: false, message: 'Choose a file, or paste a record.' };
}

async function utf8(file: File): Promise<string | null> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}
