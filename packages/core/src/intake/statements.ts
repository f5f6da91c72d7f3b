import { z } from 'zod';
import { correctionDiffers } from '../compare/correction.ts';
import { termCarriers } from '../compare/terms.ts';
import type { ClosedWonRecord, EvidenceItem } from '../deals/record.ts';
import { SIGNED_PAPER } from '../rules/vocabulary.ts';
import { intakeField } from './fields.ts';
import { intakeTerm } from './termFields.ts';
import type { IntakeValue } from './values.ts';
import { intakeValue } from './schemas.ts';
import { valueText } from './values.ts';

/** `confirmed`: what we knew is right. `corrected`: it is something else. `entered`: nothing was known. */
export const STATEMENT_KINDS = ['confirmed', 'corrected', 'entered'] as const;
export type StatementKind = (typeof STATEMENT_KINDS)[number];

/** What a customer's person last said of a field. */
export const statement = z.strictObject({
  kind: z.enum(STATEMENT_KINDS),
  value: intakeValue,
  /** What stood there when they said it; null where nothing did. */
  was: intakeValue.nullable(),
  /** Counts the statements about the field from 1. */
  version: z.int().min(1),
  /** The contact, and their name then. */
  by: z.string(),
  name: z.string(),
  at: z.string(),
  /** The field as our own people read it. */
  label: z.string(),
});
export type Statement = z.infer<typeof statement>;
/** By field. */
export type Statements = Readonly<Record<string, Statement>>;

const EVIDENCE_ID = /^intake:[A-Za-z._]+:\d+$/;
const TITLES: Readonly<Record<StatementKind, string>> = {
  confirmed: 'Confirmed by the customer',
  corrected: 'Corrected by the customer',
  entered: 'Told by the customer',
};

/** How the evidence is named that holds a statement. */
export function statementEvidenceId(field: string, version: number): string {
  return `intake:${field}:${version}`;
}

/** Whether a text of the record is something that a customer said in the intake. */
export function isStatementEvidence(id: string): boolean {
  return EVIDENCE_ID.test(id);
}

/**
 * A record with what the customer said in the intake: every statement is a text with its author and time; what they corrected or entered
 * stands in its field, or beside the signed paper where that says otherwise (register row 038). The same statements twice change nothing.
 */
export function withStatements(record: ClosedWonRecord, statements: Statements): ClosedWonRecord {
  const said = Object.entries(statements).filter(([field]) => intakeField(field) !== undefined);
  if (said.length === 0) return record;
  const own = (record.evidence ?? []).filter(({ id }) => !isStatementEvidence(id));
  const stated = new Set(said.map(([field]) => field));
  const others = (record.context?.corrections ?? []).filter(({ field }) => !stated.has(field));
  const changed = said.filter(([, { kind }]) => kind !== 'confirmed');
  const corrections = [
    ...others,
    ...changed.flatMap(([field, { value }]) => (intakeTerm(field) === null ? [] : [{ field, value }])),
  ];
  const written = changed.reduce(
    (so, [field, { value }]) => intakeField(field)?.write(so, value) ?? so,
    record,
  );
  return {
    ...written,
    evidence: [...own, ...said.map(([field, one]) => evidenceOf(field, one))],
    ...(corrections.length > 0 || record.context?.corrections !== undefined
      ? { context: { ...record.context, corrections } }
      : {}),
  };
}

function evidenceOf(field: string, { kind, value, version, name, at, label }: Statement): EvidenceItem {
  return {
    id: statementEvidenceId(field, version),
    kind: 'deal_note',
    title: `${TITLES[kind]}: ${label}`,
    author: `${name} (customer)`,
    at,
    text: `${label}: ${valueText(value)}`,
  };
}

/** Whether a value says otherwise than the signed paper; `unreadable` when that cannot be told. */
export function againstPaper(
  record: ClosedWonRecord,
  field: string,
  value: IntakeValue,
): boolean | 'unreadable' {
  const term = intakeTerm(field);
  if (term === null) return false;
  const differences = termCarriers(record, term, SIGNED_PAPER).map((paper) =>
    correctionDiffers(term, value, paper.value),
  );
  return differences.includes('unreadable') ? 'unreadable' : differences.includes(true);
}
