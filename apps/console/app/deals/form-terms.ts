import { TERM_SOURCE_LABELS } from '@handrail/core/rules/labels';
import { TERM_TOPICS } from '@handrail/core/deals/record';
import { SIGNED_PAPER, TERM_SOURCES, type TermSource } from '@handrail/core/rules/vocabulary';
import type { FieldSpec, GroupSpec, SectionSpec } from './field-spec.ts';

const TOPIC_LABELS: Readonly<Record<(typeof TERM_TOPICS)[number], string>> = {
  liability: 'Liability',
  sla: 'Service level',
  support: 'Support',
  termination: 'Termination',
  confidentiality: 'Confidentiality',
  other: 'Other',
};

const CADENCES = ['monthly', 'quarterly', 'annual', 'upfront'] as const;
const CADENCE_LABELS = {
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  annual: 'Annual',
  upfront: 'Upfront',
} as const;

const FIELDS: readonly FieldSpec[] = [
  { path: 'plan', label: 'Plan', kind: 'text' },
  { path: 'package', label: 'Package', kind: 'text' },
  { path: 'seats', label: 'Seats', kind: 'integer' },
  { path: 'locations', label: 'Locations', kind: 'integer' },
  { path: 'usageLimit', label: 'Usage limit', kind: 'text' },
  { path: 'entity', label: 'Legal entity', kind: 'text' },
  { path: 'region', label: 'Region', kind: 'text' },
  { path: 'startDate', label: 'Start date', kind: 'date' },
  { path: 'renewalDate', label: 'Renewal date', kind: 'date' },
  { path: 'termMonths', label: 'Term in months', kind: 'integer' },
  { path: 'annualValue.amount', label: 'Annual value', kind: 'amount' },
  { path: 'annualValue.currency', label: 'Currency', kind: 'text', placeholder: 'EUR' },
  {
    path: 'billingCadence',
    label: 'Billing',
    kind: 'choice',
    options: CADENCES.map((value) => ({ value, label: CADENCE_LABELS[value] })),
  },
  { path: 'paymentTerms', label: 'Payment terms', kind: 'text', placeholder: 'Net 30' },
  { path: 'poNumber', label: 'Purchase order', kind: 'text' },
  { path: 'taxId', label: 'Tax id', kind: 'text' },
  { path: 'scope', label: 'Scope', kind: 'lines', hint: 'One a line.' },
  { path: 'excluded', label: 'Excluded', kind: 'lines', hint: 'One a line.' },
  { path: 'entitlements', label: 'Entitlements', kind: 'lines', hint: 'One a line.' },
  { path: 'concessions', label: 'Concessions', kind: 'lines', hint: 'Discounts, credits: one a line.' },
  { path: 'poRequired', label: 'Needs a purchase order', kind: 'flag' },
];

function group(source: TermSource): GroupSpec {
  const paper = SIGNED_PAPER.some((signed) => signed === source);
  return {
    title: TERM_SOURCE_LABELS[source],
    hint: paper ? 'Signed paper' : undefined,
    folded: true,
    fields: FIELDS.map((field) => ({ ...field, path: `terms.${source}.${field.path}` })),
    lists: paper
      ? [
          {
            list: `terms.${source}.nonStandardTerms`,
            noun: 'non-standard term',
            legend: 'Non-standard term',
            fields: [
              {
                path: 'topic',
                label: 'Topic',
                kind: 'choice',
                required: true,
                options: TERM_TOPICS.map((value) => ({ value, label: TOPIC_LABELS[value] })),
              },
              { path: 'text', label: 'What it says', kind: 'long', wide: true },
            ],
          },
        ]
      : [],
  };
}

/** Terms as each system holds them, side by side so that conflicts can show. */
export const termsSection: SectionSpec = {
  id: 'terms',
  title: 'Terms by system',
  hint: 'Enter what each system holds, as it holds it. Handrail compares them; leave out what a system does not carry.',
  groups: TERM_SOURCES.map(group),
};
