import type { Trouble } from '@handrail/core/documents/facts';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { ZipEntry } from './zip.ts';

/** Cells as texts, row by row, as the sheet numbers them. */
export type Sheet = readonly (readonly string[])[];

/** More is no list for a beginning; what asks for fewer says so itself. */
const MOST_ROWS = 60_000;
/** Parts of a workbook that act, or that are other files. */
const ACTING =
  /vbaProject|\.bin$|activeX|\/embeddings\/|externalLinks|\/ctrlProps\/|macrosheets|\.(exe|js|vbs|html?|zip)$/i;
/** Every workbook has these from its printer, and they only say how it prints. */
const HARMLESS = /printerSettings\d*\.bin$/i;

/** What speaks against opening a workbook: parts that act, and texts with definitions of their own, which unfold without end. */
export function workbookTrouble(entries: readonly ZipEntry[]): Trouble | null {
  if (entries.some(({ name }) => ACTING.test(name) && !HARMLESS.test(name))) return 'active';
  for (const { name, bytes } of entries) {
    if (!/\.(xml|rels|vml)$/i.test(name)) continue;
    // In another encoding the search below would miss what a reader understands.
    if (bytes.subarray(0, 200).includes(0)) return 'unreadable';
    if (bytes.includes('<!DOCTYPE') || bytes.includes('<!ENTITY')) return 'too_much';
    if (name === '[Content_Types].xml' && bytes.includes('macroEnabled')) return 'active';
  }
  return null;
}

/** The first sheet of a workbook. */
export async function workbookSheet(bytes: Buffer): Promise<Sheet> {
  const rows: readonly (readonly unknown[])[] = await readSheet(bytes, 1);
  return rows.slice(0, MOST_ROWS).map((cells) => cells.map(cellText));
}

/** The rows of a CSV file, whichever of the usual signs stands between its cells. */
export function csvSheet(text: string): Sheet {
  const rows: Sheet = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    to: MOST_ROWS,
  });
  return rows;
}

function delimiterOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => first.split(sign).length;
  return [',', ';', '\t', '|'].reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}
