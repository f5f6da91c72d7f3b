import { z } from 'zod';
import { DOCUMENT_TYPES } from './types.ts';

/** What makes a file one that nobody should open, or that cannot be read. */
export const TROUBLES = [
  'unreadable',
  'encrypted',
  /** Macros, scripts, attachments, links to other files: something that acts when it is opened. */
  'active',
  /** A file of one kind with another inside or behind it. */
  'mixed',
  /** Unpacks, or would be drawn, to more than a document needs; or took too long or too much memory to look into. */
  'too_much',
  'virus',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What a file is that is none of the kinds we take; each has its word. */
export const OTHER_CONTENTS = [
  'web_page',
  'office',
  'archive',
  'picture',
  'program',
  'text',
  'other',
] as const;
export type OtherContent = (typeof OTHER_CONTENTS)[number];

export const CELL_PROBLEMS = [
  'empty',
  'not_an_email',
  'not_a_number',
  'not_a_date',
  'not_offered',
  'twice',
  'too_long',
] as const;
export type CellProblemKind = (typeof CELL_PROBLEMS)[number];

const cellProblem = z.strictObject({
  /** As the sheet numbers it: the heading is row 1. */
  row: z.int(),
  /** The column's heading, as the sheet has it. */
  column: z.string(),
  kind: z.enum(CELL_PROBLEMS),
  /** What stands there, cut. */
  value: z.string(),
  /** Of `twice`: the row that has it first. */
  first: z.int().optional(),
  /** Of `not_offered`: the words to choose from. */
  offered: z.array(z.string()).optional(),
});
export type CellProblem = z.infer<typeof cellProblem>;

const tableFacts = z.strictObject({
  rows: z.int(),
  /** The sheet's headings. */
  headings: z.array(z.string()),
  /** Required columns that it lacks. */
  missing: z.array(z.string()),
  /** Headings that stand there twice. */
  repeated: z.array(z.string()),
  problems: z.array(cellProblem),
  /** Problems beyond those. */
  more: z.int(),
});
export type TableFacts = z.infer<typeof tableFacts>;

/** What was found out of a file by looking into it. Data alone: it comes from a process that is not trusted. */
export const documentFacts = z.strictObject({
  /** By its content; null where it is none that we take, and `other` then says what. */
  type: z.enum(DOCUMENT_TYPES).nullable(),
  other: z.enum(OTHER_CONTENTS).nullable(),
  trouble: z.array(z.enum(TROUBLES)),
  pages: z.int().nullable(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  /** The text of a PDF, cut; empty for a scan. */
  text: z.string(),
  table: tableFacts.nullable(),
});
export type DocumentFacts = z.infer<typeof documentFacts>;

/** What nothing is known of but this. */
export function onlyTrouble(trouble: Trouble): DocumentFacts {
  return {
    ...{ type: null, other: null, trouble: [trouble], pages: null },
    ...{ width: null, height: null, text: '', table: null },
  };
}
