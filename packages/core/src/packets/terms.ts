import { isCarried, sameTerm, TERM_FIELDS, termConflict, type TermField } from '../compare/terms.ts';
import type { ClosedWonRecord, Terms } from '../deals/record.ts';
import type { Evaluation } from '../rules/outcome.ts';
import { TERM_SOURCES, type RowId, type TermSource } from '../rules/vocabulary.ts';
import type { TermRow } from './packet.ts';

/** Systems whose terms must agree; what is provisioned is held against the paper alone. */
const COMMERCIAL: readonly TermSource[] = ['crm', 'orderForm', 'contract', 'billing'];
/** Lists in which two papers may each state a part, so that a difference is no conflict. */
const PARTS: ReadonlySet<string> = new Set(['scope', 'excluded', 'concessions']);
/** What provisioning must share with the paper (register row 025). */
const PROVISIONED: ReadonlySet<string> = new Set(['plan', 'package', 'seats', 'entitlements']);

/** Every term that any system carries, side by side, with conflicts marked and the source of truth named. */
export function termRows(record: ClosedWonRecord, evaluation: Evaluation): TermRow[] {
  const terms = record.terms;
  if (terms === undefined) return [];
  const rows: TermRow[] = [];
  for (const { field, label } of TERM_FIELDS) {
    const bySource = cells(terms, field);
    if (bySource === null) continue;
    const conflict = conflicting(record, terms, field);
    rows.push({
      field,
      label,
      bySource,
      conflict,
      sourceOfTruth: sourceOfTruth(terms, field),
      rows: conflict.length === 0 ? [] : rowsAbout(field, evaluation),
    });
  }
  const nonStandard = cells(terms, 'nonStandardTerms');
  if (nonStandard !== null) {
    rows.push({
      field: 'nonStandardTerms',
      label: 'Non-standard terms',
      bySource: nonStandard,
      conflict: [],
      sourceOfTruth: nonStandard.contract ? 'contract' : nonStandard.orderForm ? 'orderForm' : null,
      rows: [],
    });
  }
  return rows;
}

function cells(terms: NonNullable<ClosedWonRecord['terms']>, field: keyof Terms): TermRow['bySource'] | null {
  const found: Partial<Record<TermSource, { text: string; source: string; filler?: true }>> = {};
  let any = false;
  for (const source of TERM_SOURCES) {
    const value = terms[source]?.[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    any = true;
    const cell = { text: termText(value), source: `terms.${source}.${field}` };
    const says = field === 'nonStandardTerms' || isCarried(field, value);
    found[source] = says ? cell : { ...cell, filler: true };
  }
  return any ? found : null;
}

function conflicting(
  record: ClosedWonRecord,
  terms: NonNullable<ClosedWonRecord['terms']>,
  field: TermField,
): TermSource[] {
  if (PARTS.has(field)) return [];
  const found = new Set(termConflict(record, field, COMMERCIAL)?.map(({ source }) => source));
  const provisioned = terms.provisioning?.[field];
  if (PROVISIONED.has(field) && provisioned !== undefined) {
    for (const paper of ['contract', 'orderForm'] as const) {
      if (sameTerm(field, provisioned, terms[paper]?.[field])) continue;
      found.add(paper);
      found.add('provisioning');
    }
  }
  return TERM_SOURCES.filter((source) => found.has(source));
}

/** The signed paper that carries the term; `null` where none does, or where the two papers disagree: never a guess. */
function sourceOfTruth(terms: NonNullable<ClosedWonRecord['terms']>, field: TermField): TermSource | null {
  const [contract, orderForm] = [terms.contract?.[field], terms.orderForm?.[field]];
  const [byContract, byOrderForm] = [isCarried(field, contract), isCarried(field, orderForm)];
  if (byContract && byOrderForm && !PARTS.has(field) && !sameTerm(field, contract, orderForm)) return null;
  return byContract ? 'contract' : byOrderForm ? 'orderForm' : null;
}

/** Findings that cite the field in any system. */
function rowsAbout(field: string, evaluation: Evaluation): RowId[] {
  const suffix = `.${field}`;
  return evaluation.findings
    .filter(({ evidence }) =>
      evidence.some(({ source }) => source.startsWith('terms.') && source.endsWith(suffix)),
    )
    .map(({ row }) => row);
}

/** A term as people read it: 1,200 · EUR 5,040 · yes · one item a line. */
export function termText(value: unknown): string {
  if (typeof value === 'number') return grouped(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(termText).join('\n');
  if (typeof value === 'object' && value !== null) {
    if ('amount' in value && 'currency' in value)
      return `${String(value.currency)} ${termText(value.amount)}`;
    if ('topic' in value)
      return 'text' in value && typeof value.text === 'string'
        ? `${String(value.topic)}: ${value.text}`
        : String(value.topic);
    return JSON.stringify(value);
  }
  return String(value);
}

/** Thousands by comma on every machine; no locale is asked. */
export function grouped(value: number): string {
  if (value < 1000 && value > -1000) return String(value);
  const [whole = '', decimals] = String(value).split('.');
  const text = whole.includes('e') ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return decimals === undefined ? text : `${text}.${decimals}`;
}
