import { findEntries } from '@handrail/db/audit/entries';
import type { AuditFilter } from '@handrail/db/audit/entries';
import type { Tx } from '@handrail/db/transaction';
import type { Page } from '../views.ts';
import type { AuditEntryView } from './views.ts';
import { inWords } from './in-words.ts';

const PAGE = 50;

/**
 * One page of the audit log, newest first. `cursor` as a page gave it (`<123`: older than entry 123, `>123`: newer);
 * any other text is taken as the first page. Filters of blank text count as none.
 */
export async function listAudit(
  tx: Tx,
  workspaceId: string,
  given: AuditFilter,
  cursor?: string,
): Promise<Page<AuditEntryView>> {
  const [, way, seq] = /^([<>])(\d{1,15})$/.exec(cursor ?? '') ?? [];
  const back = way === '>';
  const place = seq === undefined ? {} : back ? { after: Number(seq) } : { before: Number(seq) };
  const { nouns, without, ...texts } = given;
  const filled = Object.fromEntries(Object.entries(texts).filter(([, text]) => text?.trim()));
  const filter = { ...filled, ...(nouns && { nouns }), ...(without && { without }) };
  // Postgres holds no NUL in a text, so none can be found.
  if (Object.values(filled).some((text) => text?.includes('\u0000')))
    return { items: [], next: null, previous: null };
  const found = await findEntries(tx, workspaceId, filter, { ...place, limit: PAGE });
  const more = found.length > PAGE;
  const entries = back ? found.slice(-PAGE) : found.slice(0, PAGE);
  const [newest, oldest] = [entries.at(0), entries.at(-1)];
  return {
    items: await inWords(tx, workspaceId, entries),
    next: oldest !== undefined && (back || more) ? `<${oldest.seq}` : null,
    previous: newest !== undefined && (back ? more : seq !== undefined) ? `>${newest.seq}` : null,
  };
}
