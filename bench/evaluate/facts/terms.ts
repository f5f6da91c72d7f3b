import { sameTerm, termCarriers, termConflict, type TermField } from '@handrail/core/compare/terms';
import type { Terms } from '@handrail/core/deals/record';
import { filled } from '@handrail/core/facts/filler';
import type { ClosedWonRecord } from '@handrail/core/deals/record';
import type { TermSource } from '@handrail/core/rules/vocabulary';
import { TERM_SOURCES } from '@handrail/core/rules/vocabulary';
import type { Subject } from './subject.ts';

const COMMERCIAL: readonly TermSource[] = ['crm', 'orderForm', 'contract', 'billing'];
const PAPER = ['contract', 'orderForm'] as const;

const conflict =
  (field: TermField) =>
  ({ record }: Subject) =>
    termConflict(record, field, COMMERCIAL);

const carried =
  (field: TermField) =>
  ({ record }: Subject) =>
    termCarriers(record, field, TERM_SOURCES);

/** A paper with nothing filled in is not there. */
function stands(terms: Terms | undefined): boolean {
  if (terms === undefined) return false;
  return Object.values(terms).some((value) => {
    if (typeof value === 'string') return filled(value) !== null;
    if (Array.isArray(value))
      return value.some((entry: unknown) => typeof entry !== 'string' || filled(entry) !== null);
    return value !== undefined;
  });
}

/** Terms in which provisioning differs from either paper. */
function provisioningDifferences({ record }: Subject): TermField[] {
  const fields: readonly TermField[] = ['plan', 'package', 'seats', 'entitlements'];
  return fields.filter((field) => {
    const set = record.terms?.provisioning?.[field];
    return PAPER.some((source) => !sameTerm(field, record.terms?.[source]?.[field], set));
  });
}

function highestAnnualValue({ record }: Subject): number {
  const values = TERM_SOURCES.map((source) => record.terms?.[source]?.annualValue?.amount ?? 0);
  return Math.max(record.deal.annualValue?.amount ?? 0, ...values);
}

function nonStandardTerms(record: ClosedWonRecord) {
  return PAPER.flatMap((source) => record.terms?.[source]?.nonStandardTerms ?? []);
}

export const termFacts = {
  'terms.plan.conflict': conflict('plan'),
  'terms.package.conflict': conflict('package'),
  'terms.seats.conflict': conflict('seats'),
  'terms.locations.conflict': conflict('locations'),
  'terms.usageLimit.conflict': conflict('usageLimit'),
  'terms.entity.conflict': conflict('entity'),
  'terms.region.conflict': conflict('region'),
  'terms.startDate.conflict': conflict('startDate'),
  'terms.renewalDate.conflict': conflict('renewalDate'),
  'terms.termMonths.conflict': conflict('termMonths'),
  'terms.annualValue.conflict': conflict('annualValue'),
  'terms.billingCadence.conflict': conflict('billingCadence'),
  'terms.paymentTerms.conflict': conflict('paymentTerms'),
  'terms.paymentTerms': carried('paymentTerms'),
  'terms.taxId': carried('taxId'),
  'terms.poNumber': carried('poNumber'),
  'terms.poRequired': ({ record }: Subject) =>
    TERM_SOURCES.some((source) => record.terms?.[source]?.poRequired === true),
  'terms.contract': ({ record }: Subject) => stands(record.terms?.contract),
  'terms.orderForm': ({ record }: Subject) => stands(record.terms?.orderForm),
  'terms.nonStandard': ({ record }: Subject) => nonStandardTerms(record),
  'terms.provisioning.differences': provisioningDifferences,
  'terms.highestAnnualValue': highestAnnualValue,
};
