import type { CellProblem, DocumentFacts } from './facts.ts';
import type { DocumentChecks } from './requirement.ts';
import type { DocumentType } from './types.ts';
import type { DocumentProblem, Verdict } from './verdict.ts';
import { expiryOf } from './verdict.ts';

/** What is kept of what was found in a file: its text is not, nor are its cells. */
export type KeptFacts = {
  readonly type: DocumentType | null;
  readonly pages: number | null;
  readonly width: number | null;
  readonly height: number | null;
  /** Of a sheet. */
  readonly rows: number | null;
  /** Until when it holds, an ISO date, by its own words. */
  readonly expiresOn: string | null;
  /** Whether a virus scanner found nothing; false: none was asked, or none answered. */
  readonly scanned: boolean;
};

/** Cells that a verdict shows at once; all of them are a list of their own. */
const SHOWN_CELLS = 20;

/** What is kept of the facts. */
export function keptFacts(
  {
    type,
    pages,
    width,
    height,
    table,
    text,
  }: Pick<DocumentFacts, 'type' | 'pages' | 'width' | 'height' | 'table' | 'text'>,
  checks: DocumentChecks,
  scanned: boolean,
): KeptFacts {
  const expiresOn = expiryOf(checks, { text });
  return { type, pages, width, height, rows: table?.rows ?? null, expiresOn, scanned };
}

/** A verdict as it is kept, with the first of its cells, and all of them apart. */
export function keptVerdict({ toFix, toLookAt }: Verdict): {
  readonly verdict: Verdict;
  readonly cells: readonly CellProblem[] | null;
} {
  const cells = toFix.flatMap((one) => (one.kind === 'cells' ? one.cells : []));
  const short = toFix.map((one): DocumentProblem =>
    one.kind === 'cells' ? { ...one, cells: one.cells.slice(0, SHOWN_CELLS) } : one,
  );
  return { verdict: { toFix: short, toLookAt }, cells: cells.length > 0 ? cells : null };
}
