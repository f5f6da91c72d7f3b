import { sameTerm, termCarriers, termField } from '../compare/terms.ts';
import type { Carrier, TermField } from '../compare/terms.ts';
import type { ClosedWonRecord } from '../deals/record.ts';
import { filled } from '../facts/filler.ts';
import { SIGNED_PAPER } from '../rules/vocabulary.ts';
import type { Prefill } from './origin.ts';
import { NOTHING_HELD, salesPrefill, termOrigin } from './origin.ts';
import type { IntakeValue } from './values.ts';

/** The agreed terms that a customer may see; prices and what sales granted beside them stay between buyer and seller. */
export const INTAKE_TERMS = [
  'plan',
  'package',
  'seats',
  'locations',
  'usageLimit',
  'entity',
  'region',
  'startDate',
  'renewalDate',
  'termMonths',
  'billingCadence',
  'paymentTerms',
  'poRequired',
  'poNumber',
  'taxId',
] as const satisfies readonly TermField[];
export type IntakeTerm = (typeof INTAKE_TERMS)[number];

/** Where the account itself names what no system's terms do. */
const OF_ACCOUNT = { entity: 'entity', region: 'region' } as const;

/**
 * A term as the customer knows it: what they signed; where the paper is silent, what sales or billing noted. Sources that disagree
 * with each other are never shown as one, and what is set up (provisioning) tells nobody what was agreed.
 */
export function termPrefill(record: ClosedWonRecord, field: IntakeTerm): Prefill {
  const signed = termCarriers(record, field, SIGNED_PAPER);
  const [paper, other] = signed;
  if (paper !== undefined && other !== undefined && !sameTerm(field, paper.value, other.value))
    return { held: null, either: signed.flatMap((one) => held(record, one)) };
  if (paper !== undefined) return { held: held(record, paper)[0] ?? null, either: [] };
  const [noted, billed] = termCarriers(record, field, ['crm', 'billing']);
  if (noted === undefined) return accountPrefill(record, field);
  if (billed !== undefined && !sameTerm(field, noted.value, billed.value)) return NOTHING_HELD;
  return { held: held(record, noted)[0] ?? null, either: [] };
}

function accountPrefill(record: ClosedWonRecord, field: IntakeTerm): Prefill {
  if (field !== 'entity' && field !== 'region') return NOTHING_HELD;
  const key = OF_ACCOUNT[field];
  return salesPrefill(record, `account.${key}`, filled(record.account[key], key));
}

function held(record: ClosedWonRecord, { source, path, value }: Carrier) {
  const simple = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return simple && source !== 'provisioning' ? [{ value, origin: termOrigin(record, source, path) }] : [];
}

/**
 * The record with a term as the customer gave it. What was signed stands as it was signed: the customer's word lies beside it as a
 * correction. Where no paper carries the term, their word counts.
 */
export function withTerm(record: ClosedWonRecord, field: IntakeTerm, value: IntakeValue): ClosedWonRecord {
  if (termCarriers(record, field, SIGNED_PAPER).length > 0) return record;
  const { terms } = record;
  return { ...record, terms: { ...terms, crm: { ...terms?.crm, [field]: value } } };
}

/** The term of an intake field; null where the field is none. */
export function intakeTerm(field: string): IntakeTerm | null {
  if (!field.startsWith('terms.')) return null;
  const term = termField(field);
  return INTAKE_TERMS.find((known) => known === term) ?? null;
}
