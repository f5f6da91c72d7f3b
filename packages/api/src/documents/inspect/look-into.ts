import type { DocumentFacts, OtherContent, Trouble } from '@handrail/core/documents/facts';
import { onlyTrouble } from '@handrail/core/documents/facts';
import type { TableRule } from '@handrail/core/documents/requirement';
import { checkTable } from '@handrail/core/documents/table';
import type { DocumentType } from '@handrail/core/documents/types';
import { fileTypeFromBuffer } from 'file-type';
import { readPdf } from './pdf.ts';
import { jpegSize, pngSize } from './picture.ts';
import type { PictureSize } from './picture.ts';
import { csvSheet, workbookSheet, workbookTrouble } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { plainText } from './text.ts';
import { endOfZip, readZip } from './zip.ts';

/** What scanners are tested with: harmless, and never a document. */
const TEST_VIRUS = 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE';
/** A photo of today's best cameras has 200 million pixels; a page in print needs 10. */
const MOST_PIXELS = 250_000_000;
const NOTHING: DocumentFacts = {
  ...{ type: null, other: null, trouble: [], pages: null, width: null, height: null, text: '', table: null },
};

/** Finds out of a file what there is to know. It may throw, take all memory or never end: it runs in a process of its own. */
export async function lookInto(bytes: Buffer, rule: TableRule | null): Promise<DocumentFacts> {
  if (bytes.includes(TEST_VIRUS)) return onlyTrouble('virus');
  const start = bytes.toString('latin1', 0, 8);
  if (start.startsWith('%PDF-')) return ofPdf(bytes);
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return ofPicture('png', bytes, pngSize(bytes));
  if (start.startsWith('\xff\xd8\xff')) return ofPicture('jpeg', bytes, jpegSize(bytes));
  if (start.startsWith('PK')) return ofZip(bytes, rule);
  if (start.startsWith('\xd0\xcf\x11\xe0')) return ofOldOffice(bytes);
  const known = await fileTypeFromBuffer(bytes);
  if (known !== undefined) return is(otherOf(known.mime));
  const text = plainText(bytes);
  if (text === null) return is('other');
  const begins = text.slice(0, 2000).trimStart();
  if (begins.startsWith('<')) return is('web_page');
  if (begins.startsWith('#!')) return is('program');
  return { ...NOTHING, type: 'csv', table: tableOf(csvSheet(text), rule) };
}

async function ofPdf(bytes: Buffer): Promise<DocumentFacts> {
  if (hasPage(bytes.subarray(0, 1024)) || isAlsoZip(bytes)) return troubled('pdf', 'mixed');
  const read = await readPdf(bytes);
  if (read.kind === 'trouble') return troubled('pdf', read.trouble);
  return { ...NOTHING, type: 'pdf', pages: read.pages, text: read.text };
}

function ofPicture(type: 'png' | 'jpeg', bytes: Buffer, size: PictureSize | null): DocumentFacts {
  if (size === null) return troubled(type, 'unreadable');
  if (size.more || hasPage(bytes) || isAlsoZip(bytes) || bytes.includes('%PDF-'))
    return troubled(type, 'mixed');
  if (size.width * size.height > MOST_PIXELS) return troubled(type, 'too_much');
  return { ...NOTHING, type, width: size.width, height: size.height };
}

async function ofZip(bytes: Buffer, rule: TableRule | null): Promise<DocumentFacts> {
  const read = readZip(bytes);
  if (read.kind === 'trouble') return { ...onlyTrouble(read.trouble), other: 'archive' };
  const has = (part: RegExp) => read.entries.some(({ name }) => part.test(name));
  if (!has(/^\[Content_Types\]\.xml$/)) return is('archive');
  if (!has(/^xl\/workbook\.xml$/)) return is('office');
  const trouble = workbookTrouble(read.entries);
  if (trouble !== null) return troubled('xlsx', trouble);
  return { ...NOTHING, type: 'xlsx', table: tableOf(await workbookSheet(bytes), rule) };
}

/** Office files of before 2007, and today's with a password, which are wrapped in one. */
function ofOldOffice(bytes: Buffer): DocumentFacts {
  const wrapped = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return wrapped ? { ...onlyTrouble('encrypted'), other: 'office' } : is('office');
}

function tableOf(sheet: Sheet, rule: TableRule | null) {
  return rule === null ? null : checkTable(rule, sheet);
}

/** Whether an archive stands behind the file, so that it opens as one too. */
function isAlsoZip(bytes: Buffer): boolean {
  const end = endOfZip(bytes);
  return end !== null && bytes.includes(Buffer.from('PK\x01\x02', 'latin1'));
}

/** Whether a browser could take the file for a page. */
function hasPage(bytes: Buffer): boolean {
  return /<(?:script|html|svg|iframe|body)[\s>]|<\?php/i.test(bytes.toString('latin1'));
}

function otherOf(mime: string): OtherContent {
  if (mime.startsWith('image/svg') || mime.includes('html') || mime.includes('xml')) return 'web_page';
  if (mime.startsWith('image/')) return 'picture';
  if (/zip|x-7z|rar|tar|gzip|bzip|x-xz|zstd|lz|x-cpio|x-apple-diskimage/.test(mime)) return 'archive';
  if (/msdownload|executable|elf|mach|wasm|x-ms-shortcut|java/.test(mime)) return 'program';
  if (/officedocument|msword|ms-excel|opendocument|rtf|cfb/.test(mime)) return 'office';
  return 'other';
}

function is(other: OtherContent): DocumentFacts {
  return { ...NOTHING, other };
}

function troubled(type: DocumentType, trouble: Trouble): DocumentFacts {
  return { ...onlyTrouble(trouble), type };
}
