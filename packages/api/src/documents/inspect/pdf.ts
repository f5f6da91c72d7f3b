import type { Trouble } from '@handrail/core/documents/facts';
import { getDocumentProxy } from 'unpdf';

/** What a PDF says, or why it is not opened. */
export type ReadPdf =
  | { readonly kind: 'read'; readonly pages: number; readonly text: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** What is read of it: names, numbers and dates stand well before. */
const MOST_TEXT = 200_000;
const MOST_PAGES_READ = 200;
/** Names of a PDF for what acts or brings other files, where they stand uncompressed. */
const ACTING = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|GoToE)\b/;
/** A PDF ends with this and a line's end; a few makers add some bytes. */
const END = '%%EOF';
const MOST_BEHIND_END = 64;

/** Reads a PDF's pages as text. */
export async function readPdf(bytes: Buffer): Promise<ReadPdf> {
  const trouble = (what: Trouble): ReadPdf => ({ kind: 'trouble', trouble: what });
  const end = bytes.lastIndexOf(END);
  if (end < 0) return trouble('unreadable');
  const behind = bytes
    .subarray(end + END.length)
    .toString('latin1')
    .replaceAll(/[\s\0]/g, '');
  if (behind.length > MOST_BEHIND_END) return trouble('mixed');
  if (ACTING.test(plainNames(bytes))) return trouble('active');
  try {
    // A copy: the reader takes its bytes for good.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { stopAtErrors: true });
    const [{ info }, scripts, attachments] = await Promise.all([
      pdf.getMetadata(),
      pdf.getJSActions(),
      pdf.getAttachments(),
    ]);
    const about = new Map<string, unknown>(Object.entries(info));
    if (typeof about.get('EncryptFilterName') === 'string') return trouble('encrypted');
    if (scripts !== null || attachments !== null || about.get('IsXFAPresent') === true)
      return trouble('active');
    let text = '';
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES_READ); number++) {
      const page = await pdf.getPage(number);
      if ((await page.getJSActions()) !== null) return trouble('active');
      const { items } = await page.getTextContent();
      text += `${items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')}\n`;
      if (text.length > MOST_TEXT) break;
    }
    return { kind: 'read', pages: pdf.numPages, text: text.slice(0, MOST_TEXT) };
  } catch (error) {
    const locked = error instanceof Error && error.name === 'PasswordException';
    return trouble(locked ? 'encrypted' : 'unreadable');
  }
}

/** Names may be written with #-codes for their letters. */
function plainNames(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
