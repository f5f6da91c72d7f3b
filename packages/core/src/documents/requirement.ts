import { z } from 'zod';
import { CONTACT_ROLES } from '../people/contacts.ts';
import { LANGUAGES } from '../portal/texts/languages.ts';
import type { Language } from '../portal/texts/languages.ts';
import { INTERNAL_ROLES, LANES } from '../rules/vocabulary.ts';
import { DOCUMENT_TYPES } from './types.ts';

/** Larger files are refused, whatever a requirement says: what is looked into is read whole by the process that looks. */
export const LARGEST_MEGABYTES = 50;
/** More rows than a list of people or records for a beginning has. */
const MOST_ROWS = 50_000;

/** A text in every language of the portal, of so many letters at most. */
export const words = (most: number) =>
  z.strictObject({ en: z.string().min(1).max(most), de: z.string().min(1).max(most) });
export type Words = Readonly<Record<Language, string>>;

/** What stands in a column's cells. */
export const CELL_KINDS = ['text', 'email', 'number', 'date', 'choice'] as const;

const column = z.strictObject({
  /** Its heading, as the sample has it. */
  heading: z.string().min(1).max(60),
  /** Other headings that mean the same, in any language. Capitals, spaces and dashes do not matter. */
  also: z.array(z.string().min(1).max(60)).max(20).default([]),
  kind: z.enum(CELL_KINDS),
  /** Whether the sheet must have the column. */
  required: z.boolean().default(true),
  /** Whether each row must fill it. */
  filled: z.boolean().default(true),
  /** Whether no value may stand in two rows. */
  unique: z.boolean().default(false),
  /** The words to choose from, for a `choice`. */
  offered: z.array(z.string().min(1).max(60)).max(40).default([]),
});
export type TableColumn = z.infer<typeof column>;

const tableRule = z.strictObject({
  rows: z.strictObject({ least: z.int().min(0), most: z.int().min(1).max(MOST_ROWS) }),
  columns: z.array(column).min(1).max(40),
});
export type TableRule = z.infer<typeof tableRule>;

/** What of the record a document's text must show. */
export const RECORD_NAMES = ['entity', 'taxId', 'poNumber'] as const;
export type RecordName = (typeof RECORD_NAMES)[number];

/** Words before a date that say what it is: "valid until". */
const labels = z.array(z.string().min(2).max(60)).min(1).max(30);

const checks = z.strictObject({
  pages: z.strictObject({ least: z.int().min(1), most: z.int().min(1).max(2000) }).optional(),
  /** Fewest pixels of a picture's shorter side at which print is readable. */
  leastPixels: z.int().min(1).max(10_000).optional(),
  /** The document must say until when it holds, and still hold. */
  expires: labels.optional(),
  /** The document must bear a date of signing that is not to come. */
  signed: labels.optional(),
  /** What the record has of these must stand in the text. */
  shows: z.array(z.enum(RECORD_NAMES)).max(3).optional(),
  table: tableRule.optional(),
});
export type DocumentChecks = z.infer<typeof checks>;

/** A document that is asked of customers, as business owners keep it (`register/documents/*.yaml`). */
export const documentRequirement = z.strictObject({
  name: z.string().regex(/^[a-z0-9-]{1,60}$/, 'Small letters, digits and dashes, 60 at most.'),
  /** Its place in the list. */
  order: z.int().min(1).max(99),
  title: words(80),
  why: words(400),
  /** What it should look like, in a sentence. */
  format: words(300),
  /** Asked of the onboardings of these lanes, and of those with one of these findings open. */
  needed: z
    .strictObject({
      lanes: z.union([z.literal('all'), z.array(z.enum(LANES))]).default([]),
      findings: z.array(z.string().regex(/^CO-EDGE-\d{3}$/)).default([]),
    })
    .refine(({ lanes, findings }) => lanes.length > 0 || findings.length > 0, 'Nobody would be asked.'),
  types: z.array(z.enum(DOCUMENT_TYPES)).min(1),
  megabytes: z.int().min(1).max(LARGEST_MEGABYTES),
  /** A file in `register/documents/samples` to download. */
  sample: z
    .string()
    .regex(/^[a-z0-9-]{1,60}\.(csv|pdf|xlsx)$/)
    .optional(),
  checks: checks.default({}),
  /** Whose to hand in it is, the likeliest first. Everybody on the account may. */
  asks: z.array(z.enum(CONTACT_ROLES)).min(1),
  /** Who of ours looks at it. */
  reviewer: z.enum(INTERNAL_ROLES),
  /** Days after the onboarding began. */
  dueDays: z.int().min(1).max(365),
});
export type DocumentRequirement = z.infer<typeof documentRequirement>;

/** A requirement and what is wrong there. */
export type RequirementProblem = {
  readonly requirement: string;
  readonly path: string;
  readonly message: string;
};

/** What is wrong with requirements that each fit their schema; empty where nothing is. `samples`: the files there are. */
export function requirementProblems(
  all: readonly DocumentRequirement[],
  samples: readonly string[],
): RequirementProblem[] {
  return all.flatMap((one, place) => {
    const earlier = all.slice(0, place);
    const problem = (path: string, message: string) => ({ requirement: one.name, path, message });
    const isTable = one.types.every((type) => type === 'csv' || type === 'xlsx');
    const { table, pages, shows, expires, signed } = one.checks;
    return [
      ...(earlier.some(({ name }) => name === one.name)
        ? [problem('name', `Several requirements have the name ${one.name}.`)]
        : []),
      ...(earlier.some(({ order }) => order === one.order)
        ? [problem('order', `Several requirements have the place ${one.order}.`)]
        : []),
      ...(one.sample === undefined || samples.includes(one.sample)
        ? []
        : [problem('sample', `There is no sample ${one.sample}.`)]),
      ...(table !== undefined && !isTable
        ? [problem('checks.table', 'Only spreadsheets have columns: types may be csv and xlsx alone.')]
        : []),
      ...(isTable && (pages ?? shows ?? expires ?? signed) !== undefined
        ? [problem('checks', 'A spreadsheet has no pages and no text: only its table is checked.')]
        : []),
      ...(table?.columns.flatMap(({ kind, offered }, index) =>
        (kind === 'choice') === offered.length > 0
          ? []
          : [problem(`checks.table.columns.${index}`, 'A choice, and nothing else, offers words.')],
      ) ?? []),
    ];
  });
}

/** A requirement's words in a language. */
export function inLanguage(text: Words, language: Language): string {
  return text[LANGUAGES.includes(language) ? language : 'en'];
}
