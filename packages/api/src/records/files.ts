import { recordLines } from '@handrail/core/deals/lines';
import type { RecordLine } from '@handrail/core/deals/lines';
import { LARGEST_FILE, MOST_RECORDS, withinSize } from './limits.ts';

/** A file of records as it came. */
export type RecordFile = { readonly fileName: string; readonly text: string };

/** The records of files that are taken at once, file by file, or one sentence why they are not taken. */
export function readFiles(
  files: readonly RecordFile[],
):
  | { readonly ok: true; readonly bytes: number; readonly lines: readonly (readonly RecordLine[])[] }
  | { readonly ok: false; readonly message: string } {
  const [what, verb] = files.length === 1 ? ['The file', 'is'] : ['The files together', 'are'];
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes > LARGEST_FILE) return { ok: false, message: `${what} ${verb} larger than 20 MB.` };
  const lines = files.map(({ text }) => recordLines(text).map(withinSize));
  const records = lines.reduce((sum, one) => sum + one.length, 0);
  if (records > MOST_RECORDS)
    return {
      ok: false,
      message: `${what} ${files.length === 1 ? 'has' : 'have'} ${records} records; at most ${MOST_RECORDS} are taken at once.`,
    };
  return { ok: true, bytes, lines };
}

/** A file's name as a database can hold it: without NUL or half a surrogate pair, and not endless. */
export function storableName(name: string): string {
  return (
    name
      .replaceAll('\0', '')
      .slice(0, 200)
      .replace(/\p{Cs}/gu, '\uFFFD') || 'records.json'
  );
}
