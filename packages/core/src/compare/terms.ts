import type { ClosedWonRecord, Terms } from '../deals/record.ts';
import { isFiller } from '../facts/filler.ts';
import type { TermSource } from '../rules/vocabulary.ts';
import { LONGEST_TERM } from './longest.ts';
import { parseEntity, sameEntity } from './entity.ts';
import { moneyKey, sameMoney, type Amount } from './money.ts';
import { paymentTermsKey } from './paymentTerms.ts';
import { codeKey, entitlementsKey, planKey, textKey } from './plan.ts';
import { regionKey } from './region.ts';
import { usageKey } from './usage.ts';

export type TermKind =
  | 'plan'
  | 'package'
  | 'number'
  | 'usage'
  | 'entity'
  | 'region'
  | 'date'
  | 'money'
  | 'cadence'
  | 'payment'
  | 'flag'
  | 'code'
  | 'set';

/** Fields of the terms that can be compared; `nonStandardTerms` are read, never compared. */
export type TermField = Exclude<keyof Terms, 'nonStandardTerms'>;

/** Every comparable field, in the order people read them. */
export const TERM_FIELDS: readonly {
  readonly field: TermField;
  readonly label: string;
  readonly kind: TermKind;
}[] = [
  { field: 'plan', label: 'Plan', kind: 'plan' },
  { field: 'package', label: 'Package', kind: 'package' },
  { field: 'seats', label: 'Seats', kind: 'number' },
  { field: 'locations', label: 'Locations', kind: 'number' },
  { field: 'usageLimit', label: 'Usage limit', kind: 'usage' },
  { field: 'entity', label: 'Legal entity', kind: 'entity' },
  { field: 'region', label: 'Region', kind: 'region' },
  { field: 'startDate', label: 'Start date', kind: 'date' },
  { field: 'renewalDate', label: 'Renewal date', kind: 'date' },
  { field: 'termMonths', label: 'Term in months', kind: 'number' },
  { field: 'annualValue', label: 'Annual value', kind: 'money' },
  { field: 'billingCadence', label: 'Billing cadence', kind: 'cadence' },
  { field: 'paymentTerms', label: 'Payment terms', kind: 'payment' },
  { field: 'poRequired', label: 'Purchase order required', kind: 'flag' },
  { field: 'poNumber', label: 'Purchase order number', kind: 'code' },
  { field: 'taxId', label: 'Tax id', kind: 'code' },
  { field: 'entitlements', label: 'Entitlements', kind: 'set' },
  { field: 'scope', label: 'Scope', kind: 'set' },
  { field: 'excluded', label: 'Excluded', kind: 'set' },
  { field: 'concessions', label: 'Concessions', kind: 'set' },
];

const KINDS = new Map(TERM_FIELDS.map(({ field, kind }) => [field as string, kind]));

/** A term as it stands in one source. `path` is the field path, e.g. `terms.crm.plan`. */
export type Carrier = { readonly source: TermSource; readonly path: string; readonly value: unknown };

/** The field that a name means ("seats", "terms.crm.seats", "Payment terms"), or `null` when it is no comparable term. */
export function termField(name: string): TermField | null {
  const last = name.trim().split(/[./]/).at(-1) ?? '';
  const exact = TERM_FIELDS.find(({ field }) => field === last);
  return (
    (
      exact ??
      TERM_FIELDS.find(({ field, label }) => [field, label].some((one) => nameKey(one) === nameKey(last)))
    )?.field ?? null
  );
}

/** "Payment terms", "payment_terms" and "paymentTerms" are one name. */
function nameKey(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '');
}

export function termKind(field: TermField): TermKind {
  return KINDS.get(field) ?? 'code';
}

/** Whether a value is carried at all: absent, filler and empty lists are not. */
export function isCarried(field: TermField, value: unknown): boolean {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return !isFiller(value, field);
  return Array.isArray(value) ? value.some((item) => typeof item === 'string' && !isFiller(item)) : true;
}

/**
 * The value as one comparable key, or `null` when it is not carried. Equal keys are equal terms; entities with different keys may
 * still be the same where one leaves its legal form out: ask `sameTerm`.
 */
export function termKey(field: TermField, value: unknown): string | null {
  if (!isCarried(field, value)) return null;
  if (isTooLong(value)) return textKey(value);
  const kind = termKind(field);
  switch (kind) {
    case 'plan':
    case 'package':
      return planKey(String(value), kind);
    case 'usage':
      return usageKey(String(value));
    case 'entity': {
      const entity = parseEntity(String(value));
      return [entity.name, ...entity.form].join('|');
    }
    case 'region':
      return regionKey(String(value));
    case 'money':
      return isAmount(value) ? moneyKey(value) : textKey(String(value));
    case 'payment':
      return paymentTermsKey(String(value));
    case 'code':
      return codeKey(String(value));
    case 'set':
      return entitlementsKey(listOf(value));
    case 'number':
    case 'date':
    case 'cadence':
    case 'flag':
      return String(value);
  }
}

/** Whether two values of a field are the same term. A value that is not carried is the same as any. */
export function sameTerm(field: TermField, one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isCarried(field, one) || !isCarried(field, other)) return true;
  if (isTooLong(one) || isTooLong(other)) return textKey(String(one)) === textKey(String(other));
  const kind = termKind(field);
  if (kind === 'entity') return sameEntity(parseEntity(String(one)), parseEntity(String(other)));
  if (kind === 'money' && isAmount(one) && isAmount(other)) return sameMoney(one, other);
  return termKey(field, one) === termKey(field, other);
}

/** The sources that carry a field, in the order of `among`. */
export function termCarriers(
  record: ClosedWonRecord,
  field: TermField,
  among: readonly TermSource[],
): Carrier[] {
  const carriers: Carrier[] = [];
  const terms = record.terms;
  if (terms === undefined) return carriers;
  for (const source of among) {
    const value = terms[source]?.[field];
    if (isCarried(field, value)) carriers.push({ source, path: `terms.${source}.${field}`, value });
  }
  return carriers;
}

/** Every carrier of the field when any two of them disagree, otherwise `null`. */
export function termConflict(
  record: ClosedWonRecord,
  field: TermField,
  among: readonly TermSource[],
): Carrier[] | null {
  const terms = record.terms;
  if (terms === undefined) return null;
  // Most fields are written alike in every source: no key is needed for them.
  let first: unknown;
  let differs = false;
  for (const source of among) {
    const value = terms[source]?.[field];
    if (value === undefined) continue;
    if (first === undefined) first = value;
    else if (!isWrittenAlike(value, first)) differs = true;
  }
  if (!differs) return null;
  const carriers = termCarriers(record, field, among);
  for (let one = 0; one < carriers.length; one++)
    for (let other = one + 1; other < carriers.length; other++)
      if (!sameTerm(field, carriers[one]?.value, carriers[other]?.value)) return carriers;
  return null;
}

function isTooLong(value: unknown): value is string {
  return typeof value === 'string' && value.length > LONGEST_TERM;
}

/** Whether two values of a field are the same to the letter, and so the same term. */
export function isWrittenAlike(one: unknown, other: unknown): boolean {
  return one === other || isSameAmount(one, other);
}

function isSameAmount(one: unknown, other: unknown): boolean {
  return isAmount(one) && isAmount(other) && one.amount === other.amount && one.currency === other.currency;
}

function isAmount(value: unknown): value is Amount {
  return typeof value === 'object' && value !== null && 'amount' in value && 'currency' in value;
}

function listOf(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((item): item is string => typeof item === 'string' && !isFiller(item))
    : [];
}
