import { parseEntity } from '../compare/entity.ts';
import { labelledDates } from './dates.ts';
import type { CellProblem, DocumentFacts, OtherContent, Trouble } from './facts.ts';
import type { DocumentRequirement, RecordName } from './requirement.ts';
import { extensionOf, hiddenExtension, TYPE_EXTENSIONS } from './types.ts';
import type { DocumentType } from './types.ts';

/** One thing that is not as it should be. */
export type DocumentProblem =
  | { readonly kind: 'nothing_in_it' }
  | { readonly kind: 'too_large'; readonly most: number }
  | {
      readonly kind: 'wrong_type';
      readonly found: DocumentType | OtherContent;
      readonly wanted: readonly DocumentType[];
    }
  | { readonly kind: 'wrong_ending'; readonly ending: string; readonly found: DocumentType }
  | { readonly kind: 'hidden_ending'; readonly ending: string }
  | { readonly kind: Trouble }
  | { readonly kind: 'too_few_pages'; readonly pages: number; readonly least: number }
  | { readonly kind: 'too_many_pages'; readonly pages: number; readonly most: number }
  | { readonly kind: 'picture_too_small'; readonly pixels: number; readonly least: number }
  | { readonly kind: 'expired'; readonly on: string }
  | { readonly kind: 'no_expiry' }
  | { readonly kind: 'not_signed' }
  | { readonly kind: 'signed_ahead'; readonly on: string }
  | { readonly kind: 'not_shown'; readonly name: RecordName; readonly expected: string }
  | { readonly kind: 'no_text' }
  | { readonly kind: 'columns_missing'; readonly columns: readonly string[] }
  | { readonly kind: 'columns_repeated'; readonly columns: readonly string[] }
  | { readonly kind: 'too_few_rows'; readonly rows: number; readonly least: number }
  | { readonly kind: 'too_many_rows'; readonly rows: number; readonly most: number }
  | { readonly kind: 'cells'; readonly cells: readonly CellProblem[]; readonly count: number };

/** What is thought of a file at once: what the customer has to put right, and what a person will look at besides. */
export type Verdict = {
  readonly toFix: readonly DocumentProblem[];
  readonly toLookAt: readonly DocumentProblem[];
};

/** What the record says of the names and numbers that a document may have to show; null: nothing. */
export type RecordNames = Readonly<Record<RecordName, string | null>>;

/** The file as it was sent. */
export type SentFile = { readonly fileName: string; readonly size: number };

/** Judges a file by what was found in it. `today`: an ISO date, in the customer's zone. */
export function judgeDocument(
  { types, megabytes, checks }: Pick<DocumentRequirement, 'types' | 'megabytes' | 'checks'>,
  file: SentFile,
  facts: DocumentFacts,
  record: RecordNames,
  today: string,
): Verdict {
  const refused = refusals({ types, megabytes }, file, facts);
  if (refused.length > 0) return { toFix: refused, toLookAt: [] };
  const read = readProblems(checks, facts, record, today);
  return {
    toFix: [...shapeProblems(checks, facts), ...tableProblems(checks, facts), ...read],
    toLookAt:
      needsText(checks) && facts.table === null && facts.text.trim() === '' ? [{ kind: 'no_text' }] : [],
  };
}

/** Why a file is not even looked at further. */
function refusals(
  { types, megabytes }: Pick<DocumentRequirement, 'types' | 'megabytes'>,
  { fileName, size }: SentFile,
  { type, other, trouble }: DocumentFacts,
): DocumentProblem[] {
  if (size === 0) return [{ kind: 'nothing_in_it' }];
  if (size > megabytes * 1024 * 1024) return [{ kind: 'too_large', most: megabytes }];
  if (trouble.length > 0) return trouble.map((kind) => ({ kind }));
  if (type === null || !types.includes(type))
    return [{ kind: 'wrong_type', found: type ?? other ?? 'other', wanted: types }];
  const hidden = hiddenExtension(fileName);
  if (hidden !== null) return [{ kind: 'hidden_ending', ending: hidden }];
  const ending = extensionOf(fileName);
  return TYPE_EXTENSIONS[type].includes(ending) ? [] : [{ kind: 'wrong_ending', ending, found: type }];
}

function shapeProblems(
  { pages: wanted, leastPixels }: DocumentRequirement['checks'],
  { pages, width, height }: DocumentFacts,
): DocumentProblem[] {
  const pixels = width === null || height === null ? null : Math.min(width, height);
  return [
    ...(wanted !== undefined && pages !== null && pages < wanted.least
      ? [{ kind: 'too_few_pages', pages, least: wanted.least } as const]
      : []),
    ...(wanted !== undefined && pages !== null && pages > wanted.most
      ? [{ kind: 'too_many_pages', pages, most: wanted.most } as const]
      : []),
    ...(leastPixels !== undefined && pixels !== null && pixels < leastPixels
      ? [{ kind: 'picture_too_small', pixels, least: leastPixels } as const]
      : []),
  ];
}

function tableProblems(
  { table: rule }: DocumentRequirement['checks'],
  { table }: DocumentFacts,
): DocumentProblem[] {
  if (rule === undefined) return [];
  if (table === null) return [{ kind: 'unreadable' }];
  const { rows, missing, repeated, problems, more } = table;
  return [
    ...(missing.length > 0 ? [{ kind: 'columns_missing', columns: missing } as const] : []),
    ...(repeated.length > 0 ? [{ kind: 'columns_repeated', columns: repeated } as const] : []),
    ...(rows < rule.rows.least ? [{ kind: 'too_few_rows', rows, least: rule.rows.least } as const] : []),
    ...(rows > rule.rows.most ? [{ kind: 'too_many_rows', rows, most: rule.rows.most } as const] : []),
    ...(problems.length > 0
      ? [{ kind: 'cells', cells: problems, count: problems.length + more } as const]
      : []),
  ];
}

/** What the text says otherwise. A scan says nothing: then a person looks, and nothing is held against it. */
function readProblems(
  { expires, signed, shows = [] }: DocumentRequirement['checks'],
  { text }: DocumentFacts,
  record: RecordNames,
  today: string,
): DocumentProblem[] {
  if (text.trim() === '') return [];
  const until = expires === undefined ? [] : labelledDates(text, expires);
  const signings = signed === undefined ? [] : labelledDates(text, signed);
  const last = until.toSorted().at(-1);
  const ahead = signings.filter((date) => date > today);
  return [
    ...(expires !== undefined && last === undefined ? [{ kind: 'no_expiry' } as const] : []),
    ...(last !== undefined && last < today ? [{ kind: 'expired', on: last } as const] : []),
    ...(signed !== undefined && signings.length === 0 ? [{ kind: 'not_signed' } as const] : []),
    ...ahead.map((on) => ({ kind: 'signed_ahead', on }) as const),
    ...shows.flatMap((name) => {
      const expected = record[name];
      return expected === null || isShown(name, text, expected)
        ? []
        : [{ kind: 'not_shown', name, expected } as const];
    }),
  ];
}

function needsText({ expires, signed, shows }: DocumentRequirement['checks']): boolean {
  return expires !== undefined || signed !== undefined || (shows ?? []).length > 0;
}

/** Until when a document holds by its own words: the latest of its labelled dates. */
export function expiryOf(
  checks: DocumentRequirement['checks'],
  { text }: Pick<DocumentFacts, 'text'>,
): string | null {
  return (checks.expires === undefined ? [] : labelledDates(text, checks.expires)).toSorted().at(-1) ?? null;
}

/** Whether a text shows a name or number of the record, however it is spaced, dashed or capitalised. */
export function isShown(name: RecordName, text: string, expected: string): boolean {
  switch (name) {
    case 'entity': {
      // The name proper must stand there as whole words; its legal form may be written in other ways.
      const wanted = words(parseEntity(expected).name);
      return wanted !== '' && ` ${words(text)} `.includes(` ${wanted} `);
    }
    case 'taxId':
    case 'poNumber': {
      const wanted = letters(expected);
      return (
        wanted !== '' && new RegExp(`(?<![\\p{L}\\p{N}])${spaced(wanted)}(?![\\p{L}\\p{N}])`, 'iu').test(text)
      );
    }
  }
}

function words(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function letters(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** A pattern of these letters and digits with up to three other signs between any two; there is nothing in it to escape. */
function spaced(wanted: string): string {
  return [...wanted.slice(0, 100)].join('[^\\p{L}\\p{N}\\n]{0,3}');
}
